/**
 * The server settings that something here reads, with the defaults of a fresh workspace.
 * RocketChat/Rocket.Chat, apps/meteor/server/settings/
 */
export const defaultSettings = (language: string, siteUrl: string): Map<string, unknown> =>
    new Map<string, unknown>([
        ['Language', language],
        ['Site_Url', siteUrl],
        ['Site_Name', 'Rocket.Chat'],
        ['From_Email', 'workspace@example.com'],
        ['UTF8_User_Names_Validation', '[0-9a-zA-Z-_.]+'],
        ['UTF8_Channel_Names_Validation', '[0-9a-zA-Z-_.]+'],
        ['Accounts_Registration_Users_Default_Roles', 'user'],
        ['Accounts_ManuallyApproveNewUsers', false],
        ['Accounts_RegistrationForm', 'Public'],
        ['Accounts_EmailVerification', false],
        ['Accounts_AllowUsernameChange', true],
        ['Accounts_AllowedDomainsList', ''],
        ['Accounts_Send_Email_When_Activating', false],
        ['Accounts_Send_Email_When_Deactivating', false],
        ['Message_AllowEditing', true],
        ['Message_AllowEditing_BlockEditInMinutes', 0],
        ['Message_AllowDeleting', true],
        ['Message_AllowDeleting_BlockDeleteInMinutes', 0],
        ['Message_MaxAll', 0],
        ['Message_MaxAllowedSize', 5000],
        ['Message_ShowDeletedStatus', false],
        ['Message_ErasureType', 'Delete'],
        ['Threads_enabled', true],
        ['Discussion_enabled', true],
        ['Troubleshoot_Disable_Teams_Mention', false],
        ['DirectMesssage_maxUsers', 8],
        ['E2E_Enable', false],
        ['E2E_Allow_Unencrypted_Messages', false],
        ['FileUpload_Enabled', true],
        ['FileUpload_Enabled_Direct', true],
        ['FileUpload_MaxFileSize', 104857600],
    ]);
