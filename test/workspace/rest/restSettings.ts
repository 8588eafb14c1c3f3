/**
 * The server settings that the REST API reads beside those of the embedded server, with the defaults of a fresh
 * workspace; a mail server is set up.
 * RocketChat/Rocket.Chat, apps/meteor/server/settings/
 */
export const restSettings: ReadonlyArray<readonly [id: string, value: unknown]> = [
    ['API_Enable_Rate_Limiter', true],
    ['API_Enable_Rate_Limiter_Limit_Calls_Default', 10],
    ['API_Enable_Rate_Limiter_Limit_Time_Default', 60_000],
    ['API_Default_Count', 50],
    ['API_Upper_Count_Limit', 100],
    ['API_Allow_Infinite_Count', true],
    ['Accounts_TwoFactorAuthentication_Enabled', true],
    ['Accounts_TwoFactorAuthentication_Enforce_Password_Fallback', true],
    ['Accounts_TwoFactorAuthentication_RememberFor', 1800],
    ['Accounts_AllowedDomainsList', ''],
    ['Accounts_BlockedDomainsList', ''],
    ['Accounts_UserAddedEmail_Subject', '[Site_Name] You have been added to [Site_Name]'],
    ['Password_Changed_Email_Subject', '[Site_Name] Password Changed'],
    ['Invitation_Subject', '[Site_Name] You have been invited to [Site_Name]'],
    ['SMTP_Host', 'smtp.example.com'],
];
