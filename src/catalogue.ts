// Generated from i18n by npm run catalogue; do not edit.

export type Language = 'en' | 'de' | 'es' | 'fr' | 'pt-BR';

export type TextKey =
    | 'command_description'
    | 'command_params'
    | 'button_delete_guest_message'
    | 'section_access'
    | 'section_restrictions'
    | 'setting_guest_roles'
    | 'setting_guest_roles_description'
    | 'setting_exempt_roles'
    | 'setting_exempt_roles_description'
    | 'setting_manager_roles'
    | 'setting_manager_roles_description'
    | 'setting_requester_roles'
    | 'setting_requester_roles_description'
    | 'setting_block_channel_creation'
    | 'setting_block_channel_creation_description'
    | 'setting_block_group_creation'
    | 'setting_block_group_creation_description'
    | 'setting_block_direct_message_creation'
    | 'setting_block_direct_message_creation_description'
    | 'setting_block_discussion_creation'
    | 'setting_block_discussion_creation_description'
    | 'setting_block_mention_all'
    | 'setting_block_mention_all_description'
    | 'setting_block_mention_here'
    | 'setting_block_mention_here_description'
    | 'setting_block_own_message_deletion'
    | 'setting_block_own_message_deletion_description'
    | 'setting_block_self_join'
    | 'setting_block_self_join_description'
    | 'setting_block_file_upload'
    | 'setting_block_file_upload_description'
    | 'invalid_switch'
    | 'invalid_no_role'
    | 'invalid_unknown_role'
    | 'invalid_room_role'
    | 'invalid_role_twice'
    | 'invalid_unchecked'
    | 'denied_channel_creation'
    | 'denied_group_creation'
    | 'denied_team_creation'
    | 'denied_direct_message_creation'
    | 'denied_first_message'
    | 'denied_discussion_creation'
    | 'denied_mention_all'
    | 'denied_mention_here'
    | 'denied_own_message_deletion'
    | 'denied_self_join'
    | 'denied_file_upload'
    | 'denied_cannot_check'
    | 'cannot_block_channel_creation'
    | 'cannot_block_group_creation'
    | 'cannot_block_direct_message_creation'
    | 'cannot_block_discussion_creation'
    | 'cannot_block_mention_all'
    | 'cannot_block_mention_here'
    | 'cannot_block_own_message_deletion'
    | 'cannot_block_self_join'
    | 'cannot_block_file_upload'
    | 'guest_can'
    | 'guest_cannot'
    | 'guest_unrestricted'
    | 'help_title'
    | 'help_summary'
    | 'ask_managers'
    | 'unknown_subcommand'
    | 'unknown_subcommand_nearest'
    | 'command_failed'
    | 'action_failed'
    | 'deletion_not_allowed'
    | 'deletion_not_a_guests'
    | 'denied_room_closed'
    | 'denied_room_read_only'
    | 'denied_room_closed_join'
    | 'denied_room_closed_add'
    | 'denied_room_closed_create'
    | 'room_closed_undone'
    | 'room_closed_undone_self'
    | 'room_guests_entered'
    | 'room_guests_left'
    | 'room_policy_stamp'
    | 'room_summary'
    | 'expected_room_policy'
    | 'room_policy_open'
    | 'room_policy_read_only'
    | 'room_policy_closed'
    | 'room_origin_parent'
    | 'room_origin_default'
    | 'room_guests_none'
    | 'room_guests'
    | 'outcome_room_opened'
    | 'outcome_room_made_read_only'
    | 'outcome_room_closed'
    | 'outcome_room_guests_not_allowed'
    | 'outcome_room_not_member'
    | 'outcome_room_members_only'
    | 'outcome_room_without_policy'
    | 'outcome_room_takes_no_guests'
    | 'failure_room_closed'
    | 'button_guests_here'
    | 'guests_here_title'
    | 'guests_here_is_guest'
    | 'guests_here_open'
    | 'guests_here_read_only'
    | 'guests_here_closed'
    | 'section_caps'
    | 'section_invitations'
    | 'section_lifecycle'
    | 'section_rooms'
    | 'section_connection'
    | 'section_notices'
    | 'section_automation'
    | 'setting_permission_lock'
    | 'setting_permission_lock_description'
    | 'setting_permission_lock_off'
    | 'setting_permission_lock_report'
    | 'setting_permission_lock_repair'
    | 'setting_max_active_guests'
    | 'setting_max_active_guests_description'
    | 'setting_max_rooms_per_guest'
    | 'setting_max_rooms_per_guest_description'
    | 'setting_count_direct_messages'
    | 'setting_count_direct_messages_description'
    | 'setting_over_cap_action'
    | 'setting_over_cap_action_description'
    | 'setting_over_cap_action_deactivate'
    | 'setting_over_cap_action_notify'
    | 'setting_allowed_email_domains'
    | 'setting_allowed_email_domains_description'
    | 'setting_blocked_email_domains'
    | 'setting_blocked_email_domains_description'
    | 'setting_invitation_days'
    | 'setting_invitation_days_description'
    | 'setting_default_expiry_days'
    | 'setting_default_expiry_days_description'
    | 'setting_max_expiry_days'
    | 'setting_max_expiry_days_description'
    | 'setting_expiry_reminder_days'
    | 'setting_expiry_reminder_days_description'
    | 'setting_inactivity_days'
    | 'setting_inactivity_days_description'
    | 'setting_review_interval_days'
    | 'setting_review_interval_days_description'
    | 'setting_review_silence'
    | 'setting_review_silence_description'
    | 'setting_review_silence_notify'
    | 'setting_review_silence_deactivate'
    | 'setting_room_policy'
    | 'setting_room_policy_description'
    | 'setting_room_policy_open'
    | 'setting_room_policy_closed'
    | 'setting_announce_guests'
    | 'setting_announce_guests_description'
    | 'setting_direct_message_notice'
    | 'setting_direct_message_notice_description'
    | 'setting_terms_text'
    | 'setting_terms_text_description'
    | 'setting_connection_url'
    | 'setting_connection_url_description'
    | 'setting_connection_user_id'
    | 'setting_connection_user_id_description'
    | 'setting_connection_token'
    | 'setting_connection_token_description'
    | 'setting_notice_room'
    | 'setting_notice_room_description'
    | 'setting_audit_retention_days'
    | 'setting_audit_retention_days_description'
    | 'setting_api_token'
    | 'setting_api_token_description'
    | 'invalid_choice'
    | 'invalid_number'
    | 'invalid_domain'
    | 'invalid_url'
    | 'invalid_blank'
    | 'invalid_room'
    | 'invalid_days'
    | 'invalid_long_text'
    | 'denied_room_cap'
    | 'denied_room_cap_join'
    | 'denied_room_cap_create'
    | 'denied_room_cap_create_guest'
    | 'denied_guest_cap_login'
    | 'room_cap_undone'
    | 'room_cap_undone_self'
    | 'notice_cap_80'
    | 'notice_cap_100'
    | 'notice_over_cap_deactivated'
    | 'notice_over_cap_kept'
    | 'notice_over_cap_failed'
    | 'notice_permissions_excess'
    | 'notice_permissions_repaired'
    | 'panel_title'
    | 'panel_usage'
    | 'panel_usage_unlimited'
    | 'panel_active'
    | 'panel_pending'
    | 'panel_inactive'
    | 'panel_expiring'
    | 'panel_no_connection'
    | 'panel_from_store'
    | 'panel_setup'
    | 'panel_add'
    | 'panel_invite'
    | 'panel_search'
    | 'panel_search_placeholder'
    | 'panel_filter'
    | 'panel_clear'
    | 'panel_none_yet'
    | 'panel_none_found'
    | 'panel_range'
    | 'panel_previous'
    | 'panel_next'
    | 'guest_filter_active'
    | 'guest_filter_inactive'
    | 'guest_filter_pending'
    | 'guest_filter_expiring'
    | 'guest_filter_all'
    | 'guest_state_active'
    | 'guest_state_inactive'
    | 'guest_state_pending'
    | 'guest_act_info'
    | 'guest_act_activate'
    | 'guest_act_deactivate'
    | 'guest_act_limit'
    | 'guest_act_sponsor'
    | 'guest_act_promote'
    | 'guest_act_resend'
    | 'guest_act_revoke'
    | 'guest_rooms'
    | 'guest_rooms_of_limit'
    | 'guest_room_limit'
    | 'guest_no_expiry'
    | 'guest_expires'
    | 'guest_expired'
    | 'guest_sponsor'
    | 'guest_no_sponsor'
    | 'invitation_lapses'
    | 'invitation_lapsed'
    | 'form_title_add'
    | 'form_title_invite'
    | 'form_title_limit'
    | 'form_title_sponsor'
    | 'form_submit_add'
    | 'form_submit_invite'
    | 'form_submit_limit'
    | 'form_submit_sponsor'
    | 'form_close'
    | 'form_email'
    | 'form_emails'
    | 'form_emails_hint'
    | 'form_name'
    | 'form_username'
    | 'form_username_hint'
    | 'form_rooms'
    | 'form_rooms_hint'
    | 'form_sponsor'
    | 'form_sponsor_hint'
    | 'form_expires'
    | 'form_expires_hint'
    | 'form_note'
    | 'form_note_hint'
    | 'form_limit'
    | 'form_limit_hint'
    | 'form_limit_introduction'
    | 'form_sponsor_introduction'
    | 'form_error_missing'
    | 'form_error_too_long'
    | 'confirm_title_deactivate'
    | 'confirm_title_relinquish'
    | 'confirm_title_promote'
    | 'confirm_text_deactivate'
    | 'confirm_text_relinquish'
    | 'confirm_text_promote'
    | 'confirm_submit_deactivate'
    | 'confirm_submit_relinquish'
    | 'confirm_submit_promote'
    | 'confirm_more'
    | 'details_title'
    | 'details_close'
    | 'details_state'
    | 'details_email'
    | 'details_roles'
    | 'details_rooms'
    | 'details_sponsor'
    | 'details_expiry'
    | 'details_since'
    | 'details_added_by'
    | 'details_last_login'
    | 'details_never'
    | 'details_note'
    | 'first_steps'
    | 'first_steps_setup'
    | 'setup_title'
    | 'setup_again'
    | 'connection_not_set'
    | 'connection_wrong_token'
    | 'connection_missing_permission'
    | 'connection_two_factor'
    | 'connection_rate_limited'
    | 'connection_server_error'
    | 'connection_unreachable'
    | 'connection_name_taken'
    | 'connection_email_taken'
    | 'connection_guest_limit'
    | 'connection_user_limit'
    | 'connection_last_owner'
    | 'connection_not_found'
    | 'connection_mail_failed'
    | 'connection_rejected'
    | 'list_and_more'
    | 'permissions_summary'
    | 'permissions_unknown_word'
    | 'permissions_clean'
    | 'permissions_found'
    | 'permissions_tokens'
    | 'permissions_offer_repair'
    | 'permissions_second_roles_unknown'
    | 'permissions_second_role'
    | 'permissions_repaired'
    | 'permissions_left'
    | 'permissions_left_member_role'
    | 'permissions_left_came_back'
    | 'permissions_left_unverified'
    | 'setup_summary'
    | 'setup_done'
    | 'setup_open'
    | 'setup_without_connection'
    | 'feature_add'
    | 'feature_invite'
    | 'feature_activate'
    | 'feature_roles'
    | 'feature_list'
    | 'feature_lock'
    | 'feature_mail'
    | 'feature_speed'
    | 'check_connection_not_set'
    | 'check_connection_failed'
    | 'check_connection_ok'
    | 'check_permissions_unknown'
    | 'check_feature_ready'
    | 'check_feature_lacking'
    | 'check_guest_role_ok'
    | 'check_guest_role_missing'
    | 'check_default_role_ok'
    | 'check_default_role_missing'
    | 'check_default_role_is_guest'
    | 'check_guest_cap_ok'
    | 'check_guest_cap_off'
    | 'check_room_cap_ok'
    | 'check_room_cap_off'
    | 'check_baseline_ok'
    | 'check_baseline_exceeded'
    | 'check_tokens_allowed'
    | 'check_mail_ok'
    | 'check_mail_server_missing'
    | 'check_mail_sender_missing'
    | 'check_mail_unknown'
    | 'check_registration_open'
    | 'check_registration_closed'
    | 'check_verification_on'
    | 'check_verification_off'
    | 'fix_set_connection'
    | 'fix_grant_permissions'
    | 'fix_create_guest_role'
    | 'fix_set_default_role'
    | 'fix_set_guest_cap'
    | 'fix_set_room_cap'
    | 'fix_repair_permissions'
    | 'fix_set_mail_server'
    | 'fix_set_mail_sender'
    | 'fix_open_registration'
    | 'fix_require_verification'
    | 'add_summary'
    | 'invite_summary'
    | 'invitations_summary'
    | 'activate_summary'
    | 'deactivate_summary'
    | 'promote_summary'
    | 'demote_summary'
    | 'limit_summary'
    | 'sponsor_summary'
    | 'list_summary'
    | 'info_summary'
    | 'usage_summary'
    | 'guest_your_sponsor'
    | 'guest_your_access_ends'
    | 'guest_terms_open'
    | 'denied_terms'
    | 'offer_accept_terms'
    | 'outcome_terms_asked'
    | 'outcome_terms_changed'
    | 'outcome_terms_accepted'
    | 'outcome_terms_accepted_on'
    | 'outcome_terms_none'
    | 'outcome_terms_for_guests'
    | 'terms_not_recorded'
    | 'details_terms'
    | 'terms_accepted_on'
    | 'terms_not_accepted'
    | 'met_guests'
    | 'arguments_wrong'
    | 'argument_wrong'
    | 'argument_missing'
    | 'expected_address'
    | 'expected_one_address'
    | 'expected_known_room'
    | 'expected_known_user'
    | 'expected_one_user'
    | 'expected_user_or_room'
    | 'expected_time'
    | 'expected_future_time'
    | 'expected_near_time'
    | 'expected_number'
    | 'expected_limit'
    | 'expected_text'
    | 'expected_quotes'
    | 'expected_quoted_words'
    | 'expected_once'
    | 'expected_option'
    | 'expected_invitation_act'
    | 'run_again'
    | 'step_lookup'
    | 'step_account'
    | 'step_record'
    | 'step_room'
    | 'step_mail'
    | 'step_welcome_mail'
    | 'step_invitation'
    | 'step_guest_role'
    | 'step_default_role'
    | 'step_activation'
    | 'step_deactivation'
    | 'step_place'
    | 'step_uncertain'
    | 'failure_already_active'
    | 'failure_already_guest'
    | 'failure_already_inactive'
    | 'failure_already_invited'
    | 'failure_already_member'
    | 'failure_bad_address'
    | 'failure_cap_reached'
    | 'failure_domain_blocked'
    | 'failure_domain_not_allowed'
    | 'failure_not_a_guest'
    | 'failure_records'
    | 'failure_server'
    | 'failure_unknown_room'
    | 'failure_unknown_user'
    | 'failure_unreadable'
    | 'outcome_not_allowed'
    | 'outcome_not_allowed_sponsor'
    | 'outcome_not_connected'
    | 'outcome_nothing_done'
    | 'outcome_unclear'
    | 'outcome_bad_address'
    | 'outcome_domain_blocked'
    | 'outcome_domain_not_allowed'
    | 'outcome_unknown_room'
    | 'outcome_no_guest_room'
    | 'outcome_too_many_rooms'
    | 'outcome_sponsor_not_member'
    | 'outcome_expiry_past'
    | 'outcome_cap_reached'
    | 'outcome_bad_username'
    | 'outcome_already_guest'
    | 'outcome_already_inactive'
    | 'outcome_already_member'
    | 'outcome_already_inactive_member'
    | 'outcome_already_invited'
    | 'outcome_added'
    | 'outcome_added_partly'
    | 'outcome_add_raced'
    | 'outcome_completed'
    | 'outcome_completed_partly'
    | 'outcome_no_address'
    | 'outcome_invited'
    | 'outcome_invited_partly'
    | 'outcome_not_invited'
    | 'outcome_no_invitation'
    | 'outcome_resent'
    | 'outcome_resent_partly'
    | 'outcome_revoked'
    | 'outcome_revoked_partly'
    | 'outcome_invitation_lapsed'
    | 'outcome_accepted'
    | 'outcome_accepted_waits'
    | 'outcome_accepted_partly'
    | 'outcome_accept_failed'
    | 'outcome_accept_unfinished'
    | 'outcome_accept_unconnected'
    | 'outcome_accept_exempt'
    | 'outcome_awaits_username'
    | 'outcome_rooms_opened'
    | 'outcome_rooms_opened_partly'
    | 'outcome_activated'
    | 'outcome_activated_partly'
    | 'outcome_not_activated'
    | 'outcome_deactivated'
    | 'outcome_deactivated_partly'
    | 'outcome_not_deactivated'
    | 'outcome_no_guests_in_room'
    | 'outcome_unknown_person'
    | 'outcome_not_a_guest'
    | 'outcome_promoted'
    | 'outcome_promoted_partly'
    | 'outcome_not_yourself'
    | 'outcome_not_a_person'
    | 'outcome_is_exempt'
    | 'outcome_demoted'
    | 'outcome_demoted_keeps_roles'
    | 'outcome_demoted_partly'
    | 'outcome_demote_raced'
    | 'outcome_bad_limit'
    | 'outcome_limit_none'
    | 'outcome_limit_exceeded'
    | 'outcome_sponsor_set'
    | 'deactivate_room_question'
    | 'deactivate_room_confirm'
    | 'deactivate_owner_confirm'
    | 'invitations_none'
    | 'invitations_title'
    | 'list_none'
    | 'list_title'
    | 'list_next'
    | 'info_awaited'
    | 'usage_room_cap'
    | 'usage_differs'
    | 'usage_corrected'
    | 'usage_unchecked'
    | 'audit_guest_added'
    | 'audit_guest_invited'
    | 'audit_invitation_resent'
    | 'audit_invitation_revoked'
    | 'audit_invitation_lapsed'
    | 'audit_invitation_accepted'
    | 'audit_guest_found'
    | 'audit_guest_lost'
    | 'audit_guest_activated'
    | 'audit_guest_deactivated'
    | 'audit_guest_promoted'
    | 'audit_guest_demoted'
    | 'audit_limit_set'
    | 'audit_sponsor_set'
    | 'audit_expiry_set'
    | 'audit_access_ended'
    | 'audit_inactive_warned'
    | 'audit_inactive_deactivated'
    | 'audit_over_cap_deactivated'
    | 'audit_review_started'
    | 'audit_review_kept'
    | 'audit_review_removed'
    | 'audit_review_escalated'
    | 'audit_review_deactivated'
    | 'audit_request_made'
    | 'audit_request_approved'
    | 'audit_request_declined'
    | 'audit_request_lapsed'
    | 'audit_room_policy_set'
    | 'audit_terms_accepted'
    | 'audit_permissions_repaired'
    | 'audit_message_deleted'
    | 'refused_channel_creation'
    | 'refused_group_creation'
    | 'refused_team_creation'
    | 'refused_direct_message_creation'
    | 'refused_first_message'
    | 'refused_discussion_creation'
    | 'refused_mention_all'
    | 'refused_mention_here'
    | 'refused_own_message_deletion'
    | 'refused_self_join'
    | 'refused_file_upload'
    | 'refused_terms'
    | 'refused_room_closed'
    | 'refused_room_read_only'
    | 'refused_cannot_check'
    | 'refused_room_cap'
    | 'refused_guest_cap'
    | 'details_refused'
    | 'log_summary'
    | 'log_title'
    | 'log_none'
    | 'log_more'
    | 'log_by'
    | 'log_by_app'
    | 'log_default_limit'
    | 'log_no_limit'
    | 'expected_days_back'
    | 'audit_summary'
    | 'findings_title'
    | 'findings_none'
    | 'findings_found'
    | 'findings_more'
    | 'findings_left_guests'
    | 'findings_left_facts'
    | 'findings_left_permissions'
    | 'finding_over_guest_cap'
    | 'finding_past_guest_cap'
    | 'finding_over_room_limit'
    | 'finding_in_closed_room'
    | 'finding_fix_leave'
    | 'outcome_closed_rooms_left'
    | 'outcome_closed_rooms_left_partly'
    | 'outcome_in_no_closed_room'
    | 'audit_room_left'
    | 'finding_no_sponsor'
    | 'finding_inactive_sponsor'
    | 'finding_no_expiry'
    | 'finding_expiry_too_late'
    | 'finding_inactive'
    | 'finding_never_logged_in'
    | 'finding_second_role'
    | 'finding_extra_permissions'
    | 'finding_fix_demote'
    | 'finding_fix_repair'
    | 'export_summary'
    | 'expected_export'
    | 'export_sent'
    | 'export_left'
    | 'export_not_sent'
    | 'outcome_limit_set'
    | 'outcome_limit_default'
    | 'button_open_panel'
    | 'api_nothing_here'
    | 'api_unauthorized'
    | 'api_too_many_attempts'
    | 'api_unavailable'
    | 'api_body_too_large'
    | 'api_body_no_json'
    | 'api_field_unknown'
    | 'api_field_missing'
    | 'api_field_value'
    | 'extend_summary'
    | 'expected_allowed_time'
    | 'failure_access_ended'
    | 'outcome_extended'
    | 'outcome_extended_inactive'
    | 'outcome_extended_without_end'
    | 'outcome_expiry_too_late'
    | 'outcome_expiry_needed'
    | 'outcome_ends_for_guest'
    | 'outcome_ends_for_sponsor'
    | 'outcome_ends_for_managers'
    | 'outcome_ended_for_sponsor'
    | 'outcome_ended_for_managers'
    | 'outcome_end_failed'
    | 'review_summary'
    | 'expected_review_act'
    | 'reviews_none'
    | 'reviews_open'
    | 'reviews_more'
    | 'reviews_start'
    | 'reviews_at_sponsor'
    | 'reviews_at_managers'
    | 'details_review'
    | 'guest_review_open'
    | 'guest_review_next'
    | 'offer_keep'
    | 'offer_remove'
    | 'outcome_review_for_sponsor'
    | 'outcome_review_for_managers'
    | 'outcome_review_for_reminded'
    | 'outcome_review_row'
    | 'outcome_review_row_unseen'
    | 'outcome_review_kept'
    | 'outcome_review_removed'
    | 'outcome_review_remove_failed'
    | 'outcome_review_under_way'
    | 'outcome_review_was_kept'
    | 'outcome_review_was_removed'
    | 'outcome_review_was_silent'
    | 'outcome_review_is_over'
    | 'outcome_review_silent_for_sponsor'
    | 'outcome_review_silent_for_managers'
    | 'outcome_review_failed'
    | 'outcome_review_round'
    | 'outcome_review_round_begun'
    | 'outcome_review_round_nobody'
    | 'outcome_idle_for_guest'
    | 'outcome_idle_for_sponsor'
    | 'outcome_idle_listed'
    | 'outcome_idle_ended_for_sponsor'
    | 'outcome_idle_ended_for_managers'
    | 'outcome_idle_failed'
    | 'guest_act_extend'
    | 'form_title_extend'
    | 'form_submit_extend'
    | 'request_summary'
    | 'approve_summary'
    | 'decline_summary'
    | 'expected_joined_room'
    | 'requests_open'
    | 'requests_none'
    | 'requests_title'
    | 'panel_decide'
    | 'request_card'
    | 'request_card_approved'
    | 'request_card_declined'
    | 'request_card_lapsed'
    | 'offer_approve'
    | 'offer_decline'
    | 'form_title_request'
    | 'form_submit_request'
    | 'form_request_rooms_hint'
    | 'form_request_sponsor_hint'
    | 'form_request_note_hint'
    | 'form_title_decline'
    | 'form_submit_decline'
    | 'form_decline_introduction'
    | 'form_reason'
    | 'form_reason_hint'
    | 'outcome_not_requester'
    | 'outcome_room_not_joined'
    | 'outcome_request_made'
    | 'outcome_request_not_shown'
    | 'outcome_request_open_already'
    | 'outcome_request_being_made'
    | 'outcome_request_unknown'
    | 'outcome_request_busy'
    | 'outcome_request_rooms_left'
    | 'outcome_request_stays_open'
    | 'outcome_request_unrecorded'
    | 'outcome_request_without_sponsor'
    | 'outcome_request_declined_begun'
    | 'outcome_request_reason'
    | 'outcome_request_waits'
    | 'outcome_request_approved'
    | 'outcome_request_declined'
    | 'outcome_request_already_approved'
    | 'outcome_request_already_declined'
    | 'outcome_request_already_lapsed'
    | 'outcome_request_approved_told'
    | 'outcome_request_declined_told'
    | 'outcome_request_lapsed_told'
    | 'form_extend_introduction'
    | 'offer_extend';

export const CATALOGUE: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
    en: {
        command_description: 'Guests: what they may do here, and everything to manage them',
        command_params: 'help [subcommand]',
        button_delete_guest_message: 'Delete guest message',
        section_access: 'Access',
        section_restrictions: 'Restrictions',
        setting_guest_roles: 'Guest roles',
        setting_guest_roles_description:
            'Whoever holds one of these roles is a guest. Names or ids, separated by commas.',
        setting_exempt_roles: 'Exempt roles',
        setting_exempt_roles_description:
            'Whoever holds one of these roles is never a guest, whatever other roles they hold. May be empty.',
        setting_manager_roles: 'Manager roles',
        setting_manager_roles_description: 'Who may manage guests with /guest. A guest is never a manager.',
        setting_requester_roles: 'Requester roles',
        setting_requester_roles_description: 'Who may ask the managers for a guest. May be empty.',
        setting_block_channel_creation: 'No new channels by guests',
        setting_block_channel_creation_description: 'Guests cannot create public channels or public teams.',
        setting_block_group_creation: 'No new private groups by guests',
        setting_block_group_creation_description: 'Guests cannot create private groups or private teams.',
        setting_block_direct_message_creation: 'No new direct conversations by guests',
        setting_block_direct_message_creation_description:
            'Guests cannot write first in a direct conversation; they can answer as soon as somebody else has written. A conversation between guests alone cannot be opened.',
        setting_block_discussion_creation: 'No new discussions by guests',
        setting_block_discussion_creation_description: 'Guests cannot start discussions.',
        setting_block_mention_all: 'No @all by guests',
        setting_block_mention_all_description: 'Guests cannot mention @all, neither in a new message nor by an edit.',
        setting_block_mention_here: 'No @here by guests',
        setting_block_mention_here_description: 'Guests cannot mention @here, neither in a new message nor by an edit.',
        setting_block_own_message_deletion: 'No deleting by guests',
        setting_block_own_message_deletion_description:
            "Guests cannot delete their messages. Managers, and owners and moderators of the room, use Delete guest message in the message's menu: the server does not tell an app who deletes.",
        setting_block_self_join: 'No joining of public channels by guests',
        setting_block_self_join_description:
            'Guests enter a public channel only when somebody adds them. Invite links and the channel sync of LDAP are refused to guests there as well.',
        setting_block_file_upload: 'No files by guests',
        setting_block_file_upload_description: 'Guests cannot upload files.',
        invalid_switch: 'Not saved: this setting is either on or off.',
        invalid_no_role: 'Not saved: name at least one role, or this setting would apply to nobody.',
        invalid_unknown_role:
            'Not saved: one of these roles does not exist in this workspace. Use the names or ids of its roles, separated by commas.',
        invalid_room_role:
            'Not saved: one of these is a role inside rooms, such as owner or moderator. Use roles of the workspace.',
        invalid_role_twice:
            'Not saved: one of these roles stands in a setting that contradicts this one. A guest role is neither exempt nor a manager or requester role.',
        invalid_unchecked:
            'Not saved: the value could not be checked against the workspace just now. Please try again.',
        denied_channel_creation: 'Guests cannot create channels here. Ask a member to create one and to add you.',
        denied_group_creation: 'Guests cannot create private groups here. Ask a member to create one and to add you.',
        denied_team_creation:
            'Your team was not created: guests cannot create teams here. Ask a member to create one and to add you.',
        denied_direct_message_creation: 'Guests cannot start direct conversations with each other here.',
        denied_first_message:
            'Guests cannot write first in a direct conversation here. You can answer as soon as the other person has written to you.',
        denied_discussion_creation: 'Guests cannot start discussions here. Ask a member to start one.',
        denied_mention_all: 'Guests cannot mention @all here. Mention the people you mean by their names.',
        denied_mention_here: 'Guests cannot mention @here here. Mention the people you mean by their names.',
        denied_own_message_deletion:
            "The message was not deleted: here only a moderator can delete a guest's message, with Delete guest message in its menu.",
        denied_self_join: 'Guests cannot join channels by themselves here. Ask a member of the channel to add you.',
        denied_file_upload: 'Guests cannot upload files here.',
        denied_cannot_check:
            'Guest rules could not be checked just now, so this was not done. Please try again in a moment.',
        cannot_block_channel_creation: 'create channels or public teams',
        cannot_block_group_creation: 'create private groups or private teams',
        cannot_block_direct_message_creation: 'write first in a direct conversation',
        cannot_block_discussion_creation: 'start discussions',
        cannot_block_mention_all: 'mention @all',
        cannot_block_mention_here: 'mention @here',
        cannot_block_own_message_deletion: 'delete your messages (a moderator can)',
        cannot_block_self_join: 'join public channels without being added',
        cannot_block_file_upload: 'upload files',
        guest_can:
            'You are a guest here. You can read and write in the rooms you were added to, and answer people who write to you.',
        guest_cannot: 'As a guest you cannot:',
        guest_unrestricted: 'Guest Manager sets you no further limits.',
        help_title: 'What you can do with /guest:',
        help_summary: 'shows what you can do, or what one subcommand does',
        ask_managers: 'Guests are managed by people with one of these roles: {{roles}}. Please ask one of them.',
        unknown_subcommand: 'There is no subcommand “{{word}}”. Type `/guest help` to see what there is.',
        unknown_subcommand_nearest: 'There is no subcommand “{{word}}”. Did you mean `/guest {{guess}}`?',
        command_failed:
            "That did not work, at least not all of it. Please try again; what happened stands in the app's log, which administrators can read.",
        action_failed:
            "That did not work. Please try again; what happened stands in the app's log, which administrators can read.",
        deletion_not_allowed:
            "Only managers of guests, and owners and moderators of this room, can delete a guest's message.",
        deletion_not_a_guests: "This message is not a guest's. Use Delete in its menu.",
        denied_room_closed:
            'This room takes no guests, so you cannot write here. If you still need it, ask a member you work with.',
        denied_room_read_only: 'Guests can read in this room, but not write.',
        denied_room_closed_join: 'This room takes no guests.',
        denied_room_closed_add:
            '{{name}} cannot be added: this room takes no guests. Its owners and moderators can change that with `/guest room open`.',
        denied_room_closed_create:
            'The room was not created, because it would take no guests and these are guests: {{names}}. Create it without them, and let guests in with `/guest room open`.',
        room_closed_undone: '{{name}} was taken out of this room again: it takes no guests.',
        room_closed_undone_self: 'You were taken out of {{room}} again: that room takes no guests.',
        room_guests_entered: 'There are guests in this room now: people from outside can read what is written here.',
        room_guests_left: 'The last guest has left this room.',
        room_policy_stamp: "Last change of a room's policy for guests",
        room_summary:
            'says what guests may do in this room, or shows it and who the guests are; for its owners and moderators',
        expected_room_policy: 'open, read-only, closed or status',
        room_policy_open: 'Guests can be in {{room}}, read and write.',
        room_policy_read_only: 'Guests can be in {{room}} and read; they cannot write.',
        room_policy_closed: '{{room}} takes no guests. Those who are in it anyway cannot write.',
        room_origin_parent:
            'It is so in the room that this is a discussion of, and nobody has said anything else here.',
        room_origin_default: "That is this workspace's default: nobody has said anything about this room.",
        room_guests_none: 'There are no guests here.',
        room_guests_one: 'One guest is here:',
        room_guests_other: '{{count}} guests are here:',
        outcome_room_opened: 'From now on guests can be in {{room}}, read and write.',
        outcome_room_made_read_only: 'From now on guests can be in {{room}} and read, but not write.',
        outcome_room_closed:
            'From now on {{room}} takes no guests. Guests who are in it stay until somebody removes them, and cannot write.',
        outcome_room_guests_not_allowed:
            'Only owners and moderators of this room, and managers of guests, can do that.',
        outcome_room_not_member: 'Only people who are in the room, and managers of guests, can see its guests.',
        outcome_room_members_only: 'Guests cannot see that.',
        outcome_room_without_policy: 'That can be said of channels, private groups, teams and discussions only.',
        outcome_room_takes_no_guests:
            'Nothing was done: {{room}} takes no guests. Its owners and moderators can change that with `/guest room open`.',
        failure_room_closed:
            'The room takes no guests. Its owners and moderators can change that with `/guest room open`.',
        button_guests_here: 'Guests here',
        guests_here_title: 'Guests here',
        guests_here_is_guest: 'guest',
        guests_here_open: 'Open to guests',
        guests_here_read_only: 'Read only for guests',
        guests_here_closed: 'Close to guests',
        section_caps: 'Caps',
        section_invitations: 'Invitations',
        section_lifecycle: 'Lifecycle',
        section_rooms: 'Rooms',
        section_connection: 'Connection',
        section_notices: 'Notices',
        section_automation: 'Automation',
        setting_permission_lock: 'Permission lock',
        setting_permission_lock_description:
            'Compares what guest roles may do with what a guest needs, every hour and with /guest permissions. Personal access tokens are among it. Needs the connection.',
        setting_permission_lock_off: 'Off',
        setting_permission_lock_report: 'Tell the managers',
        setting_permission_lock_repair: 'Tell the managers and take the permission away from the guest roles',
        setting_max_active_guests: 'Most active guests',
        setting_max_active_guests_description: 'Active guests and pending invitations together. 0 = no limit.',
        setting_max_rooms_per_guest: 'Most rooms per guest',
        setting_max_rooms_per_guest_description:
            'Channels, private groups, teams and discussions. A guest can have a limit of their own: /guest limit. 0 = no limit.',
        setting_count_direct_messages: 'Count direct conversations as rooms',
        setting_count_direct_messages_description:
            'Whether direct conversations count under the limit of rooms per guest.',
        setting_over_cap_action: 'When there is a guest too many',
        setting_over_cap_action_description:
            'What happens to a guest who came to be past the limit, for example by a role change. The managers are told either way.',
        setting_over_cap_action_deactivate: 'Deactivate the guest who came last',
        setting_over_cap_action_notify: 'Only tell the managers',
        setting_allowed_email_domains: 'Allowed e-mail domains',
        setting_allowed_email_domains_description:
            "Guests' addresses must be in one of these domains; subdomains are included. Separated by commas; empty = any domain.",
        setting_blocked_email_domains: 'Blocked e-mail domains',
        setting_blocked_email_domains_description:
            "Guests' addresses must not be in one of these domains; subdomains are included. Separated by commas.",
        setting_invitation_days: 'Days an invitation is valid',
        setting_invitation_days_description: 'After this many days an invitation lapses and its place is free again.',
        setting_default_expiry_days: 'Days of access',
        setting_default_expiry_days_description:
            "When a guest's access ends, unless it is said otherwise when the guest is added. 0 = never.",
        setting_max_expiry_days: 'Longest access in days',
        setting_max_expiry_days_description:
            "No guest's access ends later than so many days from now, and every guest gets an end. 0 = no limit.",
        setting_expiry_reminder_days: 'Reminders before access ends',
        setting_expiry_reminder_days_description:
            'So many days before, the guest and the sponsor are reminded. Separated by commas; empty = no reminder.',
        setting_inactivity_days: 'Days without login',
        setting_inactivity_days_description:
            'Guests who have not logged in for so long are warned seven days ahead and then deactivated. The first round only lists them. 0 = never.',
        setting_review_interval_days: 'Days between reviews',
        setting_review_interval_days_description:
            'So often the sponsor is asked whether each guest is still needed. After 14 days without an answer the managers are asked. 0 = never.',
        setting_review_silence: 'When nobody answers a review',
        setting_review_silence_description:
            'What happens when the managers have not answered for another 14 days either.',
        setting_review_silence_notify: 'Remind the managers',
        setting_review_silence_deactivate: 'Deactivate the guest',
        setting_room_policy: 'Rooms that say nothing',
        setting_room_policy_description: 'Whether guests may be in rooms for which nobody has set /guest room.',
        setting_room_policy_open: 'Open to guests',
        setting_room_policy_closed: 'Closed to guests',
        setting_announce_guests: 'Announce guests in rooms',
        setting_announce_guests_description:
            'A message tells the room when the first guest enters and when the last has left.',
        setting_direct_message_notice: 'Tell members that they write to a guest',
        setting_direct_message_notice_description:
            'Once, privately, when a member writes to a guest in a direct conversation for the first time.',
        setting_terms_text: 'Terms for guests',
        setting_terms_text_description:
            'Until a guest has accepted this text by button, their messages are held back. A changed text asks again. Empty = no terms.',
        setting_connection_url: 'Workspace address',
        setting_connection_url_description:
            "Where the app reaches the workspace's API. Empty = the workspace's own address (Site_Url).",
        setting_connection_user_id: "Administrator's user id",
        setting_connection_user_id_description:
            'The owner of the personal access token. It is shown when the token is created.',
        setting_connection_token: "Administrator's personal access token",
        setting_connection_token_description:
            'Create it under My Account > Personal Access Tokens, with two-factor ignored. It is never shown nor logged by the app.',
        setting_notice_room: 'Room for notices',
        setting_notice_room_description:
            'A room where the managers are told what happens to guests. Empty = a direct message to each manager who has used the app.',
        setting_audit_retention_days: 'Days the log is kept',
        setting_audit_retention_days_description:
            'Decisions and changes, as /guest log shows them, are removed after so many days.',
        setting_api_token: 'API token',
        setting_api_token_description:
            'Scripts that manage guests send it as a bearer token; at least 20 characters. Empty or shorter = the API is off.',
        invalid_choice: 'Not saved: this is none of the choices.',
        invalid_number: 'Not saved: enter a whole number that makes sense here.',
        invalid_domain:
            'Not saved: one of these is no e-mail domain. Write them like example.com, separated by commas.',
        invalid_url: 'Not saved: write the address with http:// or https://, without user name or query.',
        invalid_blank: 'Not saved: there is a blank inside. Please copy the value again.',
        invalid_room: 'Not saved: there is no room of this name. Create it first; it should be private.',
        invalid_days: 'Not saved: write whole numbers of days, separated by commas, such as 14, 5, 1.',
        invalid_long_text: 'Not saved: the text is longer than 5,000 characters.',
        denied_room_cap_one: '{{name}} cannot be added: guests can be in one room only, and {{name}} is in {{taken}}.',
        denied_room_cap_other:
            '{{name}} cannot be added: guests can be in at most {{count}} rooms, and {{name}} is in {{taken}}.',
        denied_room_cap_join_one: 'You cannot join: guests can be in one room only here, and you are in {{taken}}.',
        denied_room_cap_join_other:
            'You cannot join: guests can be in at most {{count}} rooms here, and you are in {{taken}}.',
        denied_room_cap_create: 'The room was not created, because these guests would be in too many rooms: {{names}}.',
        denied_room_cap_create_guest: '{{name}} ({{taken}} of {{limit}})',
        denied_guest_cap_login:
            'You cannot log in at the moment: this workspace has reached its number of guests. Please ask your contact in the workspace.',
        room_cap_undone_one:
            '{{name}} was taken out of this room again: guests can be in one room only, and another room came first.',
        room_cap_undone_other:
            '{{name}} was taken out of this room again: guests can be in at most {{count}} rooms, and another room came first.',
        room_cap_undone_self_one:
            'You were taken out of {{room}} again: guests can be in one room only here, and another room came first.',
        room_cap_undone_self_other:
            'You were taken out of {{room}} again: guests can be in at most {{count}} rooms here, and another room came first.',
        notice_cap_80: '{{taken}} of {{limit}} places for guests are taken.',
        notice_cap_100:
            'All {{limit}} places for guests are taken ({{taken}} of {{limit}}). No further guest can be added until a place is free or the limit is raised.',
        notice_over_cap_deactivated:
            'The guest {{username}} came to be past the limit of {{limit}} guests and was deactivated. Free a place, then use /guest activate.',
        notice_over_cap_kept:
            'The guest {{username}} came to be past the limit of {{limit}} guests. Nothing was changed, as the settings say.',
        notice_over_cap_failed:
            "The guest {{username}} came to be past the limit of {{limit}} guests and could not be deactivated. Please deactivate the account yourself; the app's log says what happened.",
        notice_permissions_excess: 'Guests can do more than they should: {{permissions}}. See /guest permissions.',
        notice_permissions_repaired: 'Permissions were taken away from guest roles: {{permissions}}.',
        panel_title: 'Guests',
        panel_usage: '{{taken}} of {{cap}} places for guests are taken',
        panel_usage_unlimited_one: '{{count}} guest, no limit',
        panel_usage_unlimited_other: '{{count}} guests, no limit',
        panel_active_one: '{{count}} active',
        panel_active_other: '{{count}} active',
        panel_pending_one: '{{count}} invited',
        panel_pending_other: '{{count}} invited',
        panel_inactive_one: '{{count}} deactivated',
        panel_inactive_other: '{{count}} deactivated',
        panel_expiring_one: '{{count}} ends within 14 days',
        panel_expiring_other: '{{count}} end within 14 days',
        panel_no_connection:
            'The administrator connection is not set. Adding, inviting, activating and promoting guests need it; everything else works.',
        panel_from_store: "The server's list could not be read. These are the guests that the app has on record.",
        panel_setup: 'Set up',
        panel_add: 'Add a guest',
        panel_invite: 'Invite guests',
        panel_search: 'Search',
        panel_search_placeholder: 'Name, user name or e-mail address',
        panel_filter: 'Show',
        panel_clear: 'Show all',
        panel_none_yet: 'There are no guests yet. Add one, or invite somebody by e-mail.',
        panel_none_found: 'No guest matches this search.',
        panel_range: '{{from}} to {{to}} of {{total}}',
        panel_previous: 'Previous',
        panel_next: 'Next',
        guest_filter_active: 'Active',
        guest_filter_inactive: 'Deactivated',
        guest_filter_pending: 'Invited',
        guest_filter_expiring: 'Ending soon',
        guest_filter_all: 'All',
        guest_state_active: 'active',
        guest_state_inactive: 'deactivated',
        guest_state_pending: 'invited',
        guest_act_info: 'Details',
        guest_act_activate: 'Activate',
        guest_act_deactivate: 'Deactivate',
        guest_act_limit: 'Room limit',
        guest_act_sponsor: 'Change sponsor',
        guest_act_promote: 'Make a member',
        guest_act_resend: 'Send again',
        guest_act_revoke: 'Revoke invitation',
        guest_rooms_one: '{{count}} room',
        guest_rooms_other: '{{count}} rooms',
        guest_rooms_of_limit_one: '{{rooms}} of {{count}} room',
        guest_rooms_of_limit_other: '{{rooms}} of {{count}} rooms',
        guest_room_limit_one: 'up to {{count}} room',
        guest_room_limit_other: 'up to {{count}} rooms',
        guest_no_expiry: 'no end date',
        guest_expires: 'until {{date}}',
        guest_expired: 'ended {{date}}',
        guest_sponsor: 'sponsor: {{sponsor}}',
        guest_no_sponsor: 'no sponsor',
        invitation_lapses: 'invitation open until {{date}}',
        invitation_lapsed: 'invitation lapsed {{date}}',
        form_title_add: 'Add a guest',
        form_title_invite: 'Invite guests',
        form_title_limit: 'Room limit',
        form_title_sponsor: 'Change sponsor',
        form_submit_add: 'Add',
        form_submit_invite: 'Invite',
        form_submit_limit: 'Save',
        form_submit_sponsor: 'Save',
        form_close: 'Cancel',
        form_email: 'E-mail address',
        form_emails: 'E-mail addresses',
        form_emails_hint: 'One on each line, or separated by commas or blanks.',
        form_name: 'Name',
        form_username: 'User name',
        form_username_hint: 'Left empty, it is made from the address.',
        form_rooms: 'Rooms',
        form_rooms_hint: 'Names of rooms with #, separated by blanks.',
        form_sponsor: 'Sponsor',
        form_sponsor_hint: 'The member who answers for the guest, as @name.',
        form_expires: 'Access ends',
        form_expires_hint: "For instance 30d, 8w, 6m or 2027-03-31. Left empty, the workspace's setting holds.",
        form_note: 'Note',
        form_note_hint: 'Shown to managers only.',
        form_limit: 'Rooms at most',
        form_limit_hint:
            "A whole number; 0 for no limit, 1 for a single room. Left empty, the workspace's limit holds.",
        form_limit_introduction: 'How many rooms may {{name}} be in?',
        form_sponsor_introduction: 'Who answers for {{name}}?',
        form_error_missing: 'Please fill in this field.',
        form_error_too_long: 'This is too long: at most {{most}} characters.',
        confirm_title_deactivate: 'Deactivate guest',
        confirm_title_relinquish: 'Sole owner of rooms',
        confirm_title_promote: 'Make a member',
        confirm_text_deactivate:
            'Deactivate {{name}}? The guest is logged out at once and cannot log in until activated again. Rooms and messages stay.',
        confirm_text_relinquish:
            '{{name}} is the only owner of at least one room. If you go on, such a room passes to another member, and a room without other members is deleted.',
        confirm_text_promote:
            'Make {{name}} a member? The guest rules end at once, and the account gets the default role.',
        confirm_submit_deactivate: 'Deactivate',
        confirm_submit_relinquish: 'Deactivate all the same',
        confirm_submit_promote: 'Make a member',
        confirm_more_one: 'and {{count}} more',
        confirm_more_other: 'and {{count}} more',
        details_title: 'Guest details',
        details_close: 'Close',
        details_state: 'State',
        details_email: 'E-mail address',
        details_roles: 'Roles',
        details_rooms: 'Rooms',
        details_sponsor: 'Sponsor',
        details_expiry: 'Access',
        details_since: 'Guest since',
        details_added_by: 'Added by',
        details_last_login: 'Last login',
        details_never: 'never',
        details_note: 'Note',
        first_steps:
            'Guest Manager is installed, and its rules for guests are in force. This is what is set up so far:',
        first_steps_setup: 'Set up',
        setup_title: 'Guest Manager setup',
        setup_again: 'Check again',
        connection_not_set:
            "The administrator connection is not set. Enter the user id and a personal access token of an administrator in the app's settings, section Connection; /guest setup then tests it.",
        connection_wrong_token:
            "The server does not accept the administrator's token: it is wrong, was revoked, or its owner was deactivated. Create a new one under My Account > Personal Access Tokens and enter it, with its user id, in the app's settings, section Connection.",
        connection_missing_permission:
            "The owner of the administrator's token lacks the permission {{detail}}. Give it to one of the owner's roles under Workspace > Permissions, or use a token of an administrator.",
        connection_two_factor:
            "The server asks for a second factor, which the app cannot give. Create a new token with “Ignore Two Factor Authentication” ticked, and enter it in the app's settings, section Connection.",
        connection_rate_limited:
            "The server takes no more calls just now ({{detail}} s to wait). Please try again later. Whoever holds the permission `api-bypass-rate-limit` is not limited: an administrator's token, for instance.",
        connection_server_error:
            "The server answered with an error ({{detail}}). Please try again later; if it stays so, check that the workspace address in the app's settings, section Connection, leads to this workspace.",
        connection_unreachable:
            "The workspace could not be reached at its own address ({{detail}}). Check the workspace address in the app's settings, section Connection: the server must be able to call itself there.",
        connection_name_taken: 'The user name is taken. Choose another one with --username.',
        connection_email_taken: 'There is an account with this e-mail address already.',
        connection_guest_limit:
            'The licence of this workspace allows no further guest. Deactivate a guest, or raise the licence.',
        connection_user_limit:
            'The licence of this workspace allows no further active user. Deactivate somebody, or raise the licence.',
        connection_last_owner: 'They are the only owner of a room. Make somebody else its owner first.',
        connection_not_found: 'The server does not know this account any more.',
        connection_mail_failed:
            'The server could not send the mail: {{detail}}. Check Workspace > Settings > Email; /guest setup shows what is missing.',
        connection_rejected: 'The server refused it: {{detail}}',
        list_and_more_one: '{{list}} and {{count}} more',
        list_and_more_other: '{{list}} and {{count}} more',
        permissions_summary: 'shows what guests may do and should not; repair takes it away from the guest roles',
        permissions_unknown_word: 'There is no “{{word}}” here. Did you mean `/guest permissions {{guess}}`?',
        permissions_clean: 'The guest roles hold nothing but the four permissions of a guest.',
        permissions_found: 'The guest roles hold more than the four permissions of a guest:',
        permissions_tokens:
            'With {{permission}} guests can make personal access tokens, which work past every session and are seen by nobody else.',
        permissions_offer_repair:
            '`/guest permissions repair` takes these permissions away from the guest roles, and from no other role.',
        permissions_second_roles_unknown: 'Which guests hold a second role could not be looked up.',
        permissions_second_role_one:
            '{{count}} active guest also holds the role {{role}}, which adds: {{permissions}}. Take the role away, or it undoes the guest role (unless a licence locks guests).',
        permissions_second_role_other:
            '{{count}} active guests also hold the role {{role}}, which adds: {{permissions}}. Take the role away, or it undoes the guest role (unless a licence locks guests).',
        permissions_repaired: 'Taken away from the guest roles:',
        permissions_left: 'Not taken away:',
        permissions_left_member_role:
            'This is a role of members, and the app takes nothing from it. Name a role of guests alone in the setting Guest roles, or change the permissions by hand.',
        permissions_left_came_back:
            'The permission was there again right after it was taken away: somebody or something gives it back.',
        permissions_left_unverified:
            'The app asked for it, and could not see afterwards whether it was done. Run `/guest permissions check`.',
        setup_summary: 'tests the administrator connection and shows what is left to set up',
        setup_done: 'Everything is set up.',
        setup_open_one: '{{count}} point is left.',
        setup_open_other: '{{count}} points are left.',
        setup_without_connection:
            'Without the connection, guest rules, caps, deactivation, ends of access, reviews, room policies, the guest list, the audit and the log work. Adding, inviting, activating, promoting and demoting guests and the permission check need it.',
        feature_add: 'adding guests',
        feature_invite: 'inviting by e-mail',
        feature_activate: 'activating guests',
        feature_roles: 'accepting invitations, promoting and demoting',
        feature_list: 'lists and counts from the server',
        feature_lock: 'checking and repairing permissions',
        feature_mail: 'checking mail settings here',
        feature_speed: 'calls without a rate limit',
        check_connection_not_set: 'The administrator connection is not set.',
        check_connection_failed: 'The administrator connection does not work.',
        check_connection_ok: 'The administrator connection works, as {{user}}.',
        check_permissions_unknown: 'What the token may do could not be read.',
        check_feature_ready: 'The token is enough for {{feature}}.',
        check_feature_lacking: 'The token is not enough for {{feature}}: {{permissions}}.',
        check_guest_role_ok: 'The guest role {{role}} exists.',
        check_guest_role_missing: 'There is no guest role {{role}}.',
        check_default_role_ok: 'The role of members is {{role}}.',
        check_default_role_missing: 'The role that new accounts get, {{role}}, does not exist.',
        check_default_role_is_guest:
            'New accounts get the role {{role}}, which is a guest role: everybody who registers is a guest, and nobody can be promoted.',
        check_guest_cap_ok: 'At most {{limit}} guests can be active.',
        check_guest_cap_off: 'The number of guests is not limited.',
        check_room_cap_ok_one: 'A guest can be in one room only.',
        check_room_cap_ok_other: 'A guest can be in at most {{count}} rooms.',
        check_room_cap_off: 'The number of rooms of a guest is not limited.',
        check_baseline_ok: 'The guest roles hold nothing but the four permissions of a guest.',
        check_baseline_exceeded: 'The guest roles hold more than the four permissions of a guest: {{permissions}}.',
        check_tokens_allowed: 'Guests can make personal access tokens.',
        check_mail_ok: "The mail server and the sender's address are set.",
        check_mail_server_missing: 'No mail server is set (SMTP_Host). Invitations and welcome mails may not go out.',
        check_mail_sender_missing: "No sender's address is set (From_Email). No mail goes out without it.",
        check_mail_unknown: 'The mail settings could not be read.',
        check_registration_open: 'People who were invited can register.',
        check_registration_closed:
            'Registration is not open to everybody. People who were invited may not be able to make an account.',
        check_verification_on: 'New accounts have to verify their e-mail address.',
        check_verification_off:
            'New accounts need not verify their e-mail address. Rooms of an invited guest stay closed until they do.',
        fix_set_connection:
            "Enter the user id and a personal access token of an administrator in the app's settings, section Connection. Create the token under My Account > Personal Access Tokens, with “Ignore Two Factor Authentication” ticked. If both are there, enter the “Workspace address” too.",
        fix_grant_permissions:
            "Give them to a role of the token's owner under Workspace > Permissions, or use a token of an administrator.",
        fix_create_guest_role: 'Correct the setting Guest roles, or create the role under Workspace > Permissions.',
        fix_set_default_role:
            'Change it under Workspace > Settings > Accounts > Registration > Default Roles for Users.',
        fix_set_guest_cap: "If you want a limit, set it in the app's settings, section Caps.",
        fix_set_room_cap: "If you want a limit, set it in the app's settings, section Caps.",
        fix_repair_permissions: 'Run `/guest permissions repair`.',
        fix_set_mail_server:
            'Enter it under Workspace > Settings > Email > SMTP, unless your mails are sent in another way.',
        fix_set_mail_sender: 'Enter it under Workspace > Settings > Email > SMTP > From Email.',
        fix_open_registration:
            'Choose Public under Workspace > Settings > Accounts > Registration > Registration Form, or use /guest add instead.',
        fix_require_verification:
            'Switch it on under Workspace > Settings > Accounts > Registration > Require email verification to login, or tell guests to use the link in the verification mail.',
        add_summary: 'makes an account for a guest, with a welcome mail, and adds it to rooms',
        invite_summary: 'invites people by e-mail; whoever registers with the address becomes a guest',
        invitations_summary: 'lists the invitations nobody has answered yet; sends one again or revokes it',
        activate_summary: 'lets guests in again who were deactivated',
        deactivate_summary: 'logs guests out and keeps them out; for a room, all of its guests, after a confirmation',
        promote_summary: 'makes a member of a guest',
        demote_summary: 'makes a guest of a member',
        limit_summary:
            "sets how many rooms a guest may be in: 1 for a single room, 0 for no limit, default for the workspace's limit",
        sponsor_summary: 'names the member who answers for a guest',
        list_summary: 'lists guests, page by page',
        info_summary: "shows what is known about a guest: to managers, and to the guest's sponsor",
        usage_summary: "shows how many places for guests are taken, and corrects the count by the server's own",
        guest_your_sponsor: 'Your sponsor here is {{sponsor}}.',
        guest_your_access_ends: 'Your access ends after {{date}}.',
        guest_terms_open:
            'You have not accepted the terms for guests yet. Until you do, nothing that you write here is sent.',
        denied_terms:
            'You have to accept the terms first, so this was held back. You find the terms, with a button to accept them, in the direct message from Guest Manager, or here with `/guest`.',
        offer_accept_terms: 'Accept',
        outcome_terms_asked:
            'Before you write here as a guest, please read these terms and accept them with the button below. Until then, what you write is held back.',
        outcome_terms_changed:
            'The terms for guests have changed since. Please read them as they are now, and accept them with the button below.',
        outcome_terms_accepted:
            'Thank you. You have accepted the terms for guests, and can write now. What was held back was not sent: please send it again.',
        outcome_terms_accepted_on: 'You accepted the terms for guests on {{date}}.',
        outcome_terms_none: 'There are no terms for guests to accept here.',
        outcome_terms_for_guests: 'Only guests are asked to accept these terms. Nothing was changed.',
        terms_not_recorded:
            'Your acceptance could not be put on record just now, so nothing that you write is sent yet. Please press the button again in a moment.',
        details_terms: 'Terms',
        terms_accepted_on: 'accepted on {{date}}',
        terms_not_accepted: 'not accepted yet',
        met_guests_one: '{{guests}} is a guest in this workspace, not a member. Only you see this, and only this once.',
        met_guests_other:
            '{{guests}} are guests in this workspace, not members. Only you see this, and only this once.',
        arguments_wrong: 'Nothing was done, because of this:',
        argument_wrong: 'Expected {{expected}}, got “{{came}}”.',
        argument_missing: 'Expected {{expected}}, got nothing.',
        expected_address: 'an e-mail address, such as gina@example.org',
        expected_one_address: 'a single e-mail address',
        expected_known_room: 'the name of a channel or private group that exists',
        expected_known_user: 'the user name of somebody who has an account',
        expected_one_user: 'a single user name',
        expected_user_or_room: 'user names, or the name of one room',
        expected_time: 'a time such as 30d, 8w, 6m or 2027-03-31, or never',
        expected_future_time: 'a day that is not over yet',
        expected_near_time: 'a day within the next ten years',
        expected_number: 'the number of a page',
        expected_limit: 'a number of rooms from 0 (no limit) to 10000, or default',
        expected_text: 'a text; one of several words stands in straight double quotes',
        expected_quotes: 'a text in straight double quotes, because two apostrophes in a line count as quotes',
        expected_quoted_words:
            'e-mail address, #rooms and options only; a text of several words stands in straight double quotes',
        expected_once: 'this option once',
        expected_option: 'one of the options that this subcommand has',
        expected_invitation_act: 'resend or revoke',
        run_again:
            'Once that is put right, run the same command again: it finishes what is left, and does nothing twice.',
        step_lookup: 'Looking up accounts and rooms',
        step_account: 'Account',
        step_record: 'Record of the app',
        step_room: 'Room',
        step_mail: 'Mail to',
        step_welcome_mail: 'Welcome mail (“Forgot your password?” at the login sends a new one) to',
        step_invitation: 'Invitation',
        step_guest_role: 'Guest role',
        step_default_role: 'Default role',
        step_activation: 'Activation',
        step_deactivation: 'Deactivation',
        step_place: 'Count of places (corrected within the hour)',
        step_uncertain: 'The answer was lost, so it may have been done all the same.',
        failure_already_active: 'Active already.',
        failure_already_guest: "This address is a guest's already.",
        failure_already_inactive: 'Deactivated already. `/guest activate` lets a guest in again.',
        failure_already_invited: 'Invited already. `/guest invitations resend` sends the mail once more.',
        failure_already_member: "This address is a member's. `/guest demote` makes a guest of a member.",
        failure_bad_address: 'This is no e-mail address.',
        failure_cap_reached:
            "All places for guests are taken ({{detail}}). Deactivate a guest, or raise the limit in the app's settings.",
        failure_domain_blocked: "Addresses of this domain are blocked in the app's settings.",
        failure_domain_not_allowed: "Addresses of this domain are not among the allowed ones in the app's settings.",
        failure_not_a_guest: 'Not a guest.',
        failure_records: 'The app could not reach its records ({{detail}}).',
        failure_server: 'The server refused or failed: {{detail}}',
        failure_unknown_room: 'There is no such room any more.',
        failure_unknown_user: 'There is no such account any more.',
        failure_unreadable:
            "The app's record of this guest cannot be read by this version. It was left as it is; the app's log names it.",
        outcome_not_allowed: 'Only managers of guests can do that.',
        outcome_not_allowed_sponsor: 'Only managers of guests, and the sponsor of that guest, can see that.',
        outcome_not_connected:
            "This needs the administrator connection, which is not set, so nothing was done. Enter the user id and a personal access token of an administrator in the app's settings, section Connection; `/guest setup` then tests it.",
        outcome_nothing_done: 'That did not work, and nothing was changed:',
        outcome_unclear: "The server's answer was lost, so it is not known whether this was done:",
        outcome_bad_address: '“{{email}}” is no e-mail address, so nothing was done.',
        outcome_domain_blocked: "Nothing was done: addresses of {{domain}} are blocked in the app's settings.",
        outcome_domain_not_allowed:
            "Nothing was done: addresses of {{domain}} are not among the allowed ones in the app's settings.",
        outcome_unknown_room: 'Nothing was done: there is no room {{room}}.',
        outcome_no_guest_room: 'Nothing was done: {{room}} is neither a channel nor a private group.',
        outcome_too_many_rooms:
            'Nothing was done: {{wanted}} rooms are more than the limit of {{limit}} for this guest.',
        outcome_sponsor_not_member: 'Nothing was done: {{user}} cannot be a sponsor, who must be an active member.',
        outcome_expiry_past: 'Nothing was done: the day on which access should end is over.',
        outcome_cap_reached:
            "Nothing was done: all places for guests are taken ({{taken}} of {{limit}}). Deactivate a guest, revoke an invitation, or raise the limit in the app's settings.",
        outcome_bad_username: 'Nothing was done: the workspace does not allow the user name “{{username}}”.',
        outcome_already_guest:
            '{{email}} is the guest {{user}} already, with everything you asked for. Nothing was changed.',
        outcome_already_inactive:
            '{{email}} is the guest {{user}}, who is deactivated. `/guest activate` lets them in again.',
        outcome_already_member: '{{email}} is the member {{user}}. `/guest demote` makes a guest of a member.',
        outcome_already_inactive_member:
            '{{email}} is {{user}}, a member whose account is deactivated. An administrator can activate it; `/guest demote` makes a guest of a member.',
        outcome_already_invited:
            '{{email}} has been invited and has not registered yet. Revoke the invitation first: `/guest invitations revoke`.',
        outcome_added: '{{email}} is a guest now, as {{user}}, and gets a welcome mail.',
        outcome_added_partly: '{{email}} is a guest now, as {{user}}, but not everything worked:',
        outcome_add_raced:
            'The last place for guests was taken at the same moment. The account {{user}} for {{email}} was made and is to be deactivated:',
        outcome_completed: '{{email}} was the guest {{user}} already. What was missing has been added:',
        outcome_completed_partly:
            '{{email}} was the guest {{user}} already. Not everything that was missing could be added:',
        outcome_no_address: 'Say whom to invite, by e-mail address.',
        outcome_invited_one: '{{count}} invitation is on its way:',
        outcome_invited_other: '{{count}} invitations are on their way:',
        outcome_invited_partly_one: '{{count}} invitation is on its way; not all of them are:',
        outcome_invited_partly_other: '{{count}} invitations are on their way; not all of them are:',
        outcome_not_invited: 'Nobody was invited:',
        outcome_no_invitation: 'There is no pending invitation for {{email}}. `/guest invitations` lists them.',
        outcome_resent: 'The invitation for {{email}} was sent again.',
        outcome_resent_partly:
            'The invitation for {{email}} was sent again, but lapses at the time that was set before:',
        outcome_revoked:
            'The invitation for {{email}} is revoked. The mail cannot be called back: whoever registers with it now does so without the app.',
        outcome_revoked_partly: 'The invitation for {{email}} is revoked, but its place is not free yet:',
        outcome_invitation_lapsed: 'Your invitation for {{email}} has lapsed: nobody registered in time.',
        outcome_accepted: '{{email}} has accepted your invitation and is a guest now, as {{user}}.',
        outcome_accepted_waits:
            '{{email}} has accepted your invitation and is a guest now, as {{user}}. Rooms open once the address is verified.',
        outcome_accepted_partly:
            '{{email}} has accepted the invitation and is a guest now, as {{user}}, but not everything worked. What is missing you can add with `/guest add`, the address and the rooms:',
        outcome_accept_failed:
            '{{email}} has accepted an invitation and registered as {{user}}, but could not be made a guest, and is a member for now. The app tries again every hour; `/guest demote` does it at once:',
        outcome_accept_unfinished:
            '{{email}} has accepted an invitation as {{user}}, but not everything worked. The app tries again every hour; `/guest demote` does it at once:',
        outcome_accept_unconnected:
            "{{email}} has accepted an invitation and registered as {{user}}. Without the administrator connection no role can be changed, so this is a member for now. Set the connection in the app's settings; the app then makes a guest of them within the hour, or at once by `/guest demote`.",
        outcome_accept_exempt:
            '{{email}} has accepted your invitation as {{user}}, who is exempt from the guest rules or manages guests, and so stays as they are. The invitation has ended.',
        outcome_awaits_username: '{{email}} has registered and becomes a guest once they have chosen a user name.',
        outcome_rooms_opened: '{{user}} has verified the invited address and is in the rooms now:',
        outcome_rooms_opened_partly:
            '{{user}} has verified the invited address, but not every room could be entered. Add them by hand, or with `/guest add`, the address and the rooms:',
        outcome_activated_one: '{{count}} guest is active again:',
        outcome_activated_other: '{{count}} guests are active again:',
        outcome_activated_partly_one: '{{count}} guest is active again; not everything worked:',
        outcome_activated_partly_other: '{{count}} guests are active again; not everything worked:',
        outcome_not_activated: 'Nobody was activated:',
        outcome_deactivated_one: '{{count}} guest is deactivated and logged out:',
        outcome_deactivated_other: '{{count}} guests are deactivated and logged out:',
        outcome_deactivated_partly_one: '{{count}} guest is deactivated and logged out; not everything worked:',
        outcome_deactivated_partly_other: '{{count}} guests are deactivated and logged out; not everything worked:',
        outcome_not_deactivated: 'Nobody was deactivated:',
        outcome_no_guests_in_room: 'There is no active guest in this room.',
        outcome_unknown_person: 'There is no such account.',
        outcome_not_a_guest: '{{user}} is not a guest.',
        outcome_promoted: '{{user}} is a member now. The guest rules no longer apply to them.',
        outcome_promoted_partly:
            '{{user}} is on the way to being a member, but not everything worked. Who still has the guest role is still a guest:',
        outcome_not_yourself: 'You cannot make a guest of yourself.',
        outcome_not_a_person: "{{user}} is not a person's account and cannot be a guest.",
        outcome_is_exempt: '{{user}} manages guests or holds an exempt role, and cannot be a guest.',
        outcome_demoted: '{{user}} is a guest now. The guest rules apply at once.',
        outcome_demoted_keeps_roles:
            '{{user}} is a guest now. They keep other roles, which may allow more than the guest role does: {{roles}}.',
        outcome_demoted_partly: '{{user}} is a guest now, but not everything worked:',
        outcome_demote_raced: 'The last place for guests was taken at the same moment, so {{user}} stays a member.',
        outcome_bad_limit: 'A room limit is a whole number from 0 (no limit) to 10000.',
        outcome_limit_none: '{{user}} may be in any number of rooms now.',
        outcome_limit_exceeded_one:
            'The limit for {{user}} is {{limit}} now. They are in {{count}} room more and stay there; no further room opens to them.',
        outcome_limit_exceeded_other:
            'The limit for {{user}} is {{limit}} now. They are in {{count}} rooms more and stay there; no further room opens to them.',
        outcome_sponsor_set: '{{sponsor}} answers for {{user}} now.',
        deactivate_room_question_one:
            '{{room}} has {{count}} active guest, who would be logged out and kept out of the whole workspace:',
        deactivate_room_question_other:
            '{{room}} has {{count}} active guests, who would be logged out and kept out of the whole workspace:',
        deactivate_room_confirm: 'Nothing was done yet. To do it, type {{command}}',
        deactivate_owner_confirm:
            'To go on all the same, type {{command}}: such a room then passes to its oldest member, and a room without other members is deleted.',
        invitations_none: 'No invitation is pending.',
        invitations_title_one: '{{count}} invitation is pending:',
        invitations_title_other: '{{count}} invitations are pending:',
        list_none: 'No guest matches.',
        list_title_one: '{{count}} guest (page {{page}} of {{pages}}):',
        list_title_other: '{{count}} guests (page {{page}} of {{pages}}):',
        list_next: 'The next page: {{command}}',
        info_awaited_one: '{{count}} room opens once the invited address is verified.',
        info_awaited_other: '{{count}} rooms open once the invited address is verified.',
        usage_room_cap_one: 'Each guest may be in {{count}} room, unless a limit of their own is set.',
        usage_room_cap_other: 'Each guest may be in {{count}} rooms, unless a limit of their own is set.',
        usage_differs:
            "The server knows {{server}} active guests, the app has {{recorded}} on record. The server's number counts; the hourly round adds what is missing.",
        usage_corrected: 'The count of places was {{before}} and has been corrected to {{after}}.',
        usage_unchecked: "The server's own number could not be read, so this is what the app has on record:",
        audit_guest_added: 'Guest added',
        audit_guest_invited: 'Guest invited',
        audit_invitation_resent: 'Invitation sent again',
        audit_invitation_revoked: 'Invitation revoked',
        audit_invitation_lapsed: 'Invitation lapsed',
        audit_invitation_accepted: 'Invitation accepted',
        audit_guest_found: 'Guest found who came without the app',
        audit_guest_lost: 'No longer a guest, by a change outside the app',
        audit_guest_activated: 'Guest activated',
        audit_guest_deactivated: 'Guest deactivated',
        audit_guest_promoted: 'Guest made a member',
        audit_guest_demoted: 'Member made a guest',
        audit_limit_set: 'Room limit set',
        audit_sponsor_set: 'Sponsor set',
        audit_expiry_set: 'End of access set',
        audit_access_ended: 'Access ended',
        audit_inactive_warned: 'Warned of inactivity',
        audit_inactive_deactivated: 'Deactivated for inactivity',
        audit_over_cap_deactivated: 'Deactivated over the guest limit',
        audit_review_started: 'Review started',
        audit_review_kept: 'Kept in review',
        audit_review_removed: 'Removed in review',
        audit_review_escalated: 'Review passed on to the managers',
        audit_review_deactivated: 'Deactivated after a review without an answer',
        audit_request_made: 'Guest requested',
        audit_request_approved: 'Request approved',
        audit_request_declined: 'Request declined',
        audit_request_lapsed: 'Request lapsed',
        audit_room_policy_set: 'Room policy set',
        audit_terms_accepted: 'Terms accepted',
        audit_permissions_repaired: 'Permissions taken away',
        audit_message_deleted: 'Guest message deleted',
        refused_channel_creation: 'creating a channel',
        refused_group_creation: 'creating a private group',
        refused_team_creation: 'creating a team',
        refused_direct_message_creation: 'starting a direct conversation',
        refused_first_message: 'writing first in a direct conversation',
        refused_discussion_creation: 'starting a discussion',
        refused_mention_all: 'mentioning @all',
        refused_mention_here: 'mentioning @here',
        refused_own_message_deletion: 'deleting a message',
        refused_self_join: 'joining a channel unasked',
        refused_file_upload: 'uploading a file',
        refused_terms: 'writing before accepting the terms',
        refused_room_closed: 'what a closed room does not allow',
        refused_room_read_only: 'writing in a read-only room',
        refused_cannot_check: 'what could not be checked',
        refused_room_cap: 'entering one room too many',
        refused_guest_cap: 'logging in over the guest limit',
        details_refused: 'Refused in the last 30 days',
        log_summary: 'shows what was done and decided, newest first; without a number, the last seven days',
        log_title_one: '{{count}} entry since {{date}}:',
        log_title_other: '{{count}} entries since {{date}}:',
        log_none: 'Nothing is on record since {{date}}.',
        log_more_one: '{{count}} older entry is not shown. {{command}} sends the whole log as a file.',
        log_more_other: '{{count}} older entries are not shown. {{command}} sends the whole log as a file.',
        log_by: 'by {{actor}}',
        log_by_app: 'by the app or from outside',
        log_default_limit: 'the workspace’s limit',
        log_no_limit: 'no limit',
        expected_days_back: 'a number of days from 1 to 3,650',
        audit_summary: 'finds what is wrong with guests, each with a way to put it right',
        findings_title: 'Guest audit',
        findings_none_one: 'Nothing to put right: {{count}} active guest was looked at.',
        findings_none_other: 'Nothing to put right: {{count}} active guests were looked at.',
        findings_found_one: '{{count}} finding; active guests looked at: {{guests}}.',
        findings_found_other: '{{count}} findings; active guests looked at: {{guests}}.',
        findings_more_one: '{{count}} more finding is shown once some of these are put right.',
        findings_more_other: '{{count}} more findings are shown once some of these are put right.',
        findings_left_guests_one: '{{count}} guest was not looked at.',
        findings_left_guests_other: '{{count}} guests were not looked at.',
        findings_left_facts_one: 'Of {{count}} guest not everything could be looked up (account, rooms or sponsor).',
        findings_left_facts_other: 'Of {{count}} guests not everything could be looked up (account, rooms or sponsor).',
        findings_left_permissions: 'The permissions of the guest roles could not be looked up.',
        finding_over_guest_cap: '{{taken}} places are taken by guests and invitations; {{limit}} are allowed.',
        finding_past_guest_cap: '{{user}} is past the limit of guests: the others were there first.',
        finding_over_room_limit: '{{user}} is in {{rooms}} rooms; the limit is {{limit}}.',
        finding_in_closed_room: '{{user}} is in rooms that are closed to guests: {{rooms}}.',
        finding_fix_leave: 'Take out of these rooms',
        outcome_closed_rooms_left: '{{user}} is in no closed room any more:',
        outcome_closed_rooms_left_partly: '{{user}} could not be taken out of every closed room:',
        outcome_in_no_closed_room: '{{user}} is in no room that is closed to guests.',
        audit_room_left: 'Taken out of a closed room',
        finding_no_sponsor: '{{user}} has no sponsor.',
        finding_inactive_sponsor: 'The sponsor of {{user}} is not an active member: {{sponsor}}.',
        finding_no_expiry: 'The access of {{user}} has no end.',
        finding_expiry_too_late_one:
            '{{user}} has access until {{date}}; the settings allow {{count}} day from today at most.',
        finding_expiry_too_late_other:
            '{{user}} has access until {{date}}; the settings allow {{count}} days from today at most.',
        finding_inactive: '{{user}} last logged in on {{date}}.',
        finding_never_logged_in: '{{user}} has been here since {{date}} and has never logged in.',
        finding_second_role: '{{user}} holds roles beside the guest role: {{roles}}.',
        finding_extra_permissions: 'The guest roles hold more than the four permissions of a guest: {{permissions}}.',
        finding_fix_demote: 'Take the member role away',
        finding_fix_repair: 'Take the permissions away',
        export_summary: 'sends you the guests, or the log, as a file for spreadsheets',
        expected_export: '`guests` or `log`',
        export_sent_one: '{{file}} with {{count}} entry is in your direct conversation with the app.',
        export_sent_other: '{{file}} with {{count}} entries is in your direct conversation with the app.',
        export_left_one:
            'The account of {{count}} guest could not be looked up; the file says what the app has on record.',
        export_left_other:
            'The accounts of {{count}} guests could not be looked up; the file says what the app has on record.',
        export_not_sent:
            'The file could not be sent ({{detail}}). Uploads have to be allowed in the workspace, also in direct messages, and for the type text/csv.',
        outcome_limit_set_one: '{{user}} may be in at most {{count}} room now.',
        outcome_limit_set_other: '{{user}} may be in at most {{count}} rooms now.',
        outcome_limit_default_one: "The workspace's limit holds for {{user}} again: at most {{count}} room.",
        outcome_limit_default_other: "The workspace's limit holds for {{user}} again: at most {{count}} rooms.",
        button_open_panel: 'Guests',
        api_nothing_here: 'There is nothing here.',
        api_unauthorized:
            'The token is missing or wrong. It belongs in the header “Authorization: Bearer …”; it is the one in the app’s settings, section Automation.',
        api_too_many_attempts: 'Too many wrong tokens came in the last minute. Please wait a minute.',
        api_unavailable:
            'This cannot be done at the moment. Please try again later; what was begun may have been done.',
        api_body_too_large: 'The body is larger than {{most}} KB.',
        api_body_no_json: 'The body is not JSON.',
        api_field_unknown: 'Nothing of this name is known here.',
        api_field_missing: 'This is missing.',
        api_field_value: 'This is not as the API’s document, openapi.json, describes it.',
        extend_summary: "says when a guest's access ends",
        expected_allowed_time_one: 'a time at most {{count}} day away, the longest access here',
        expected_allowed_time_other: 'a time at most {{count}} days away, the longest access here',
        failure_access_ended: 'Their access has ended. Say first until when it goes on: /guest extend.',
        outcome_extended: '{{user}} has access until {{date}}.',
        outcome_extended_inactive:
            '{{user}} may have access until {{date}}, but is deactivated. To let them in again: /guest activate.',
        outcome_extended_without_end: '{{user}} has access without an end now.',
        outcome_expiry_too_late_one: 'Nothing was done: access can end at most {{count}} day from now.',
        outcome_expiry_too_late_other: 'Nothing was done: access can end at most {{count}} days from now.',
        outcome_expiry_needed_one:
            'Nothing was done: every guest’s access has an end here, at most {{count}} day from now.',
        outcome_expiry_needed_other:
            'Nothing was done: every guest’s access has an end here, at most {{count}} days from now.',
        outcome_ends_for_guest:
            'Your access to this workspace ends on {{date}}. If you need it longer, ask your sponsor.',
        outcome_ends_for_sponsor: 'The access of your guest {{user}} ends on {{date}}.',
        outcome_ends_for_managers:
            'The access of {{user}}, a guest without an active sponsor, ends on {{date}}. To change that: /guest extend, /guest sponsor.',
        outcome_ended_for_sponsor:
            'The access of your guest {{user}} has ended, and the account is deactivated. If it is still needed, ask a manager of guests.',
        outcome_ended_for_managers: 'The access of the guest {{user}} has ended, and the account is deactivated.',
        outcome_end_failed:
            'The access of the guest {{user}} has ended, but the account could not be deactivated. It is tried again every hour; you can also use /guest deactivate.',
        review_summary: 'asks sponsors which guests are still needed, or shows what is still unanswered',
        expected_review_act: 'start or open',
        reviews_none: 'No review is open.',
        reviews_open_one: '{{count}} guest is under review:',
        reviews_open_other: '{{count}} guests are under review:',
        reviews_more_one: '… and {{count}} more.',
        reviews_more_other: '… and {{count}} more.',
        reviews_start: 'To ask about all other active guests now: {{command}}',
        reviews_at_sponsor: '{{user}}: {{sponsor}} is being asked, since {{date}}',
        reviews_at_managers: '{{user}}: the managers are being asked; begun on {{date}}',
        details_review: 'Review',
        guest_review_open: 'review open since {{date}}',
        guest_review_next: 'next on {{date}}',
        offer_keep: 'Keep',
        offer_remove: 'Remove',
        outcome_review_for_sponsor_one:
            'Still needed? You answer for the guest {{users}}. Keep: access goes on as it is. Remove: the account is deactivated.',
        outcome_review_for_sponsor_other:
            'Still needed? You answer for {{count}} guests: {{users}}. Keep: access goes on as it is. Remove: the account is deactivated.',
        outcome_review_for_managers_one:
            'Still needed? No sponsor has answered for the guest {{users}}. Keep: access goes on as it is. Remove: the account is deactivated.',
        outcome_review_for_managers_other:
            'Still needed? No sponsor has answered for {{count}} guests: {{users}}. Keep: access goes on as it is. Remove: the account is deactivated.',
        outcome_review_for_reminded_one: 'Reminder: nobody has said yet whether the guest {{users}} is still needed.',
        outcome_review_for_reminded_other:
            'Reminder: nobody has said yet whether these {{count}} guests are still needed: {{users}}.',
        outcome_review_row: '{{user}}: guest since {{since}}, last login on {{seen}}',
        outcome_review_row_unseen: '{{user}}: guest since {{since}}, has never logged in',
        outcome_review_kept: 'The guest {{user}} stays.',
        outcome_review_removed: 'The guest {{user}} is deactivated and logged out.',
        outcome_review_remove_failed:
            'Your answer is on record, but the guest {{user}} could not be deactivated. It is tried again every hour:',
        outcome_review_under_way: 'Somebody else is answering for {{user}} at this moment, so nothing was changed.',
        outcome_review_was_kept: '{{by}} has answered already, on {{date}}: {{user}} stays. Nothing was changed.',
        outcome_review_was_removed:
            '{{by}} has answered already, on {{date}}: {{user}} is not needed any more. Nothing was changed.',
        outcome_review_was_silent:
            'Nobody answered for {{user}} in time, so the access ended on {{date}}. Nothing was changed.',
        outcome_review_is_over: 'This question is over, so nothing was changed. `/guest info` shows how things stand.',
        outcome_review_silent_for_sponsor_one:
            'Nobody answered whether your guest {{users}} is still needed, so the account is deactivated. If it is needed, ask a manager of guests.',
        outcome_review_silent_for_sponsor_other:
            'Nobody answered whether {{count}} of your guests are still needed, so their accounts are deactivated: {{users}}. If they are needed, ask a manager of guests.',
        outcome_review_silent_for_managers_one:
            'Nobody answered whether the guest {{users}} is still needed, so the account is deactivated. To let them in again: /guest activate.',
        outcome_review_silent_for_managers_other:
            'Nobody answered whether {{count}} guests are still needed, so their accounts are deactivated: {{users}}. To let them in again: /guest activate.',
        outcome_review_failed:
            'A review has ended the access of the guest {{user}}, but the account could not be deactivated. It is tried again every hour; you can also use /guest deactivate.',
        outcome_review_round_one:
            'A review of {{count}} guest has begun. The sponsor is asked now; where there is none, the managers are.',
        outcome_review_round_other:
            'A review of {{count}} guests has begun. The sponsors are asked now; where there is none, the managers are.',
        outcome_review_round_begun_one:
            'A review of {{count}} guest has begun. Whoever has not been asked yet is asked within the next hours.',
        outcome_review_round_begun_other:
            'A review of {{count}} guests has begun. Whoever has not been asked yet is asked within the next hours.',
        outcome_review_round_nobody:
            'There is no active guest about whom nobody is being asked already, so nothing was begun.',
        outcome_idle_for_guest:
            'You have not logged in to this workspace for a long time. Unless you log in, your account here is deactivated on {{date}}.',
        outcome_idle_for_sponsor_one:
            'Your guest {{users}} has not logged in for a long time. Unless they do, the account is deactivated on {{date}}.',
        outcome_idle_for_sponsor_other:
            '{{count}} of your guests have not logged in for a long time: {{users}}. Unless they do, their accounts are deactivated on {{date}}.',
        outcome_idle_listed_one:
            'Guests who do not log in are deactivated from now on. That hits {{count}} guest at once, who is warned in about an hour and deactivated seven days later unless they log in: {{users}}. The setting “Days without login” changes that.',
        outcome_idle_listed_other:
            'Guests who do not log in are deactivated from now on. That hits {{count}} guests at once, who are warned in about an hour and deactivated seven days later unless they log in: {{users}}. The setting “Days without login” changes that.',
        outcome_idle_ended_for_sponsor_one:
            'Your guest {{users}} has not logged in for too long, and the account is deactivated. If it is still needed, ask a manager of guests.',
        outcome_idle_ended_for_sponsor_other:
            '{{count}} of your guests have not logged in for too long, and their accounts are deactivated: {{users}}. If they are still needed, ask a manager of guests.',
        outcome_idle_ended_for_managers_one:
            'The guest {{users}}, who has no active sponsor, has not logged in for too long and is deactivated. To let them in again: /guest activate.',
        outcome_idle_ended_for_managers_other:
            '{{count}} guests without an active sponsor have not logged in for too long and are deactivated: {{users}}. To let them in again: /guest activate.',
        outcome_idle_failed:
            'The guest {{user}} has not logged in for too long, but the account could not be deactivated. It is tried again every hour; you can also use /guest deactivate.',
        guest_act_extend: 'Change the end of access',
        form_title_extend: 'End of access',
        form_submit_extend: 'Save',
        request_summary: 'asks the managers for a guest; you answer for the guest unless you name another sponsor',
        approve_summary: 'approves a request for a guest and adds the guest; alone, lists the open requests',
        decline_summary: 'declines a request for a guest; alone, lists the open requests',
        expected_joined_room: 'the name of a channel or private group that you are in yourself',
        requests_open_one: '{{count}} request for a guest waits for a decision',
        requests_open_other: '{{count}} requests for guests wait for a decision',
        requests_none: 'No request is open.',
        requests_title: 'Open requests',
        panel_decide: 'Decide',
        request_card: '{{requester}} asks for a guest: {{guest}}. Request {{id}}',
        request_card_approved: '✅ Approved by {{manager}} on {{date}}: {{user}}',
        request_card_declined: '❌ Declined by {{manager}} on {{date}}',
        request_card_lapsed: '⌛ Lapsed on {{date}}: nobody decided in time',
        offer_approve: 'Approve',
        offer_decline: 'Decline',
        form_title_request: 'Ask for a guest',
        form_submit_request: 'Ask',
        form_request_rooms_hint: 'Names of rooms that you are in, with #, separated by blanks.',
        form_request_sponsor_hint: 'The member who answers for the guest, as @name. Left empty, that is you.',
        form_request_note_hint: 'Why the guest is needed. Shown to those who decide.',
        form_title_decline: 'Decline request',
        form_submit_decline: 'Decline',
        form_decline_introduction: 'Decline the request for {{name}}?',
        form_reason: 'Reason',
        form_reason_hint: 'Whoever asked is told it.',
        outcome_not_requester: 'You cannot ask for a guest here. Please turn to a manager of guests.',
        outcome_room_not_joined: 'Nothing was done: you can only name rooms that you are in yourself.',
        outcome_request_made:
            'Your request {{id}} for {{email}} is with the managers of guests. You will be told what they decide.',
        outcome_request_not_shown:
            'It could not be shown yet to everybody who decides; the app tries again every hour. If it is urgent, give a manager of guests its id: {{id}}.',
        outcome_request_open_already: '{{email}} has been asked for already, and nobody has decided yet.',
        outcome_request_being_made:
            '{{email}} is being asked for at this moment. If the managers hear nothing of it, ask again in ten minutes.',
        outcome_request_unknown: 'There is no request {{id}}.',
        outcome_request_busy:
            'Request {{id}} is being decided at this moment. If it is still open in ten minutes, decide it then: nothing is done twice.',
        outcome_request_rooms_left:
            'Nothing was done: {{requester}} is no longer in every room that the request names.',
        outcome_request_stays_open:
            'Request {{id}} stays open. Approve it again once that is put right, and what is left is finished; or decline it, and it can be asked for anew.',
        outcome_request_unrecorded:
            'What became of request {{id}} could not be put on record. The app finishes it within the hour; it does nothing twice.',
        outcome_request_without_sponsor:
            '{{sponsor}} is no active member any more and cannot answer for {{user}}, who has no sponsor. To name one: `/guest sponsor`.',
        outcome_request_declined_begun:
            'The account {{user}} had been made for it already and stays. To close it: `/guest deactivate`.',
        outcome_request_reason: 'Reason: {{reason}}',
        outcome_request_waits:
            'Request {{id}} of {{requester}} for a guest has been waiting for a week. To decide: `/guest approve {{id}}` or `/guest decline {{id}}`.',
        outcome_request_approved: 'Request {{id}} for {{email}} is approved: the guest is {{user}}.',
        outcome_request_declined: 'Request {{id}} for {{email}} is declined.',
        outcome_request_already_approved: 'Request {{id}} was approved by {{manager}} on {{date}}: {{user}}.',
        outcome_request_already_declined: 'Request {{id}} was declined by {{manager}} on {{date}}.',
        outcome_request_already_lapsed: 'Request {{id}} lapsed on {{date}}: nobody decided in time.',
        outcome_request_approved_told:
            'Your request {{id}} for {{email}} was approved by {{manager}}: your guest is {{user}}.',
        outcome_request_declined_told: 'Your request {{id}} for {{email}} was declined by {{manager}}.',
        outcome_request_lapsed_told:
            'Your request {{id}} for {{email}} has lapsed: nobody decided within 30 days. You can ask again.',
        form_extend_introduction: 'Until when may {{name}} have access?',
        offer_extend: 'Extend',
    },
    de: {
        command_description: 'Gäste: was sie hier dürfen, und alles zu ihrer Verwaltung',
        command_params: 'help [Unterbefehl]',
        button_delete_guest_message: 'Gastnachricht löschen',
        section_access: 'Zugriff',
        section_restrictions: 'Einschränkungen',
        setting_guest_roles: 'Gastrollen',
        setting_guest_roles_description: 'Wer eine dieser Rollen hat, ist Gast. Namen oder IDs, durch Kommas getrennt.',
        setting_exempt_roles: 'Ausgenommene Rollen',
        setting_exempt_roles_description:
            'Wer eine dieser Rollen hat, ist nie Gast, unabhängig von anderen Rollen. Darf leer sein.',
        setting_manager_roles: 'Verwalterrollen',
        setting_manager_roles_description: 'Wer Gäste mit /guest verwalten darf. Ein Gast ist nie Verwalter.',
        setting_requester_roles: 'Antragstellerrollen',
        setting_requester_roles_description: 'Wer bei den Verwaltern einen Gast beantragen darf. Darf leer sein.',
        setting_block_channel_creation: 'Keine neuen Kanäle durch Gäste',
        setting_block_channel_creation_description:
            'Gäste können keine öffentlichen Kanäle oder öffentlichen Teams erstellen.',
        setting_block_group_creation: 'Keine neuen privaten Gruppen durch Gäste',
        setting_block_group_creation_description: 'Gäste können keine privaten Gruppen oder privaten Teams erstellen.',
        setting_block_direct_message_creation: 'Keine neuen Direktchats durch Gäste',
        setting_block_direct_message_creation_description:
            'Gäste können in einem Direktchat nicht als Erste schreiben; sie können antworten, sobald jemand anderes geschrieben hat. Ein Direktchat nur zwischen Gästen kann nicht begonnen werden.',
        setting_block_discussion_creation: 'Keine neuen Diskussionen durch Gäste',
        setting_block_discussion_creation_description: 'Gäste können keine Diskussionen starten.',
        setting_block_mention_all: 'Kein @all durch Gäste',
        setting_block_mention_all_description:
            'Gäste können @all nicht erwähnen, weder in einer neuen Nachricht noch durch Bearbeiten.',
        setting_block_mention_here: 'Kein @here durch Gäste',
        setting_block_mention_here_description:
            'Gäste können @here nicht erwähnen, weder in einer neuen Nachricht noch durch Bearbeiten.',
        setting_block_own_message_deletion: 'Kein Löschen durch Gäste',
        setting_block_own_message_deletion_description:
            'Gäste können ihre Nachrichten nicht löschen. Verwalter sowie Besitzer und Moderatoren des Raums verwenden „Gastnachricht löschen“ im Menü der Nachricht: Der Server teilt einer App nicht mit, wer löscht.',
        setting_block_self_join: 'Kein eigenständiger Beitritt von Gästen zu öffentlichen Kanälen',
        setting_block_self_join_description:
            'Gäste kommen nur in einen öffentlichen Kanal, wenn jemand sie hinzufügt. Auch Einladungslinks und die Kanalsynchronisierung von LDAP werden bei Gästen dort abgewiesen.',
        setting_block_file_upload: 'Keine Dateien von Gästen',
        setting_block_file_upload_description: 'Gäste können keine Dateien hochladen.',
        invalid_switch: 'Nicht gespeichert: Diese Einstellung ist entweder an oder aus.',
        invalid_no_role:
            'Nicht gespeichert: Nennen Sie mindestens eine Rolle, sonst würde die Einstellung für niemanden gelten.',
        invalid_unknown_role:
            'Nicht gespeichert: Eine dieser Rollen gibt es in diesem Arbeitsbereich nicht. Verwenden Sie Namen oder IDs seiner Rollen, durch Kommas getrennt.',
        invalid_room_role:
            'Nicht gespeichert: Eine davon ist eine Rolle in Räumen, etwa Besitzer oder Moderator. Verwenden Sie Rollen des Arbeitsbereichs.',
        invalid_role_twice:
            'Nicht gespeichert: Eine dieser Rollen steht in einer Einstellung, die dieser widerspricht. Eine Gastrolle ist weder ausgenommen noch Verwalter- oder Antragstellerrolle.',
        invalid_unchecked:
            'Nicht gespeichert: Der Wert konnte gerade nicht geprüft werden. Bitte versuchen Sie es erneut.',
        denied_channel_creation:
            'Gäste können hier keine Kanäle erstellen. Bitten Sie ein Mitglied, einen zu erstellen und Sie hinzuzufügen.',
        denied_group_creation:
            'Gäste können hier keine privaten Gruppen erstellen. Bitten Sie ein Mitglied, eine zu erstellen und Sie hinzuzufügen.',
        denied_team_creation:
            'Ihr Team wurde nicht erstellt: Gäste können hier keine Teams erstellen. Bitten Sie ein Mitglied, eines zu erstellen und Sie hinzuzufügen.',
        denied_direct_message_creation: 'Gäste können hier keine Direktchats untereinander beginnen.',
        denied_first_message:
            'Gäste können hier in einem Direktchat nicht als Erste schreiben. Sie können antworten, sobald die andere Person Ihnen geschrieben hat.',
        denied_discussion_creation:
            'Gäste können hier keine Diskussionen starten. Bitten Sie ein Mitglied, eine zu starten.',
        denied_mention_all:
            'Gäste können hier @all nicht erwähnen. Erwähnen Sie die gemeinten Personen mit ihren Namen.',
        denied_mention_here:
            'Gäste können hier @here nicht erwähnen. Erwähnen Sie die gemeinten Personen mit ihren Namen.',
        denied_own_message_deletion:
            'Die Nachricht wurde nicht gelöscht: Hier kann nur ein Moderator die Nachricht eines Gastes löschen, mit „Gastnachricht löschen“ in ihrem Menü.',
        denied_self_join:
            'Gäste können hier Kanälen nicht selbst beitreten. Bitten Sie ein Mitglied des Kanals, Sie hinzuzufügen.',
        denied_file_upload: 'Gäste können hier keine Dateien hochladen.',
        denied_cannot_check:
            'Die Regeln für Gäste konnten gerade nicht geprüft werden, daher wurde dies nicht ausgeführt. Bitte versuchen Sie es gleich noch einmal.',
        cannot_block_channel_creation: 'Kanäle oder öffentliche Teams erstellen',
        cannot_block_group_creation: 'private Gruppen oder private Teams erstellen',
        cannot_block_direct_message_creation: 'in einem Direktchat als Erste schreiben',
        cannot_block_discussion_creation: 'Diskussionen starten',
        cannot_block_mention_all: '@all erwähnen',
        cannot_block_mention_here: '@here erwähnen',
        cannot_block_own_message_deletion: 'Ihre Nachrichten löschen (ein Moderator kann es)',
        cannot_block_self_join: 'öffentlichen Kanälen beitreten, ohne hinzugefügt zu werden',
        cannot_block_file_upload: 'Dateien hochladen',
        guest_can:
            'Sie sind hier Gast. In den Räumen, zu denen Sie hinzugefügt wurden, können Sie lesen und schreiben, und Sie können Personen antworten, die Ihnen schreiben.',
        guest_cannot: 'Als Gast können Sie nicht:',
        guest_unrestricted: 'Guest Manager setzt Ihnen keine weiteren Grenzen.',
        help_title: 'Das können Sie mit /guest tun:',
        help_summary: 'zeigt, was Sie tun können oder was ein Unterbefehl bewirkt',
        ask_managers:
            'Gäste werden von Personen mit einer dieser Rollen verwaltet: {{roles}}. Bitte wenden Sie sich an eine von ihnen.',
        unknown_subcommand:
            'Den Unterbefehl „{{word}}“ gibt es nicht. Geben Sie `/guest help` ein, um zu sehen, was es gibt.',
        unknown_subcommand_nearest: 'Den Unterbefehl „{{word}}“ gibt es nicht. Meinten Sie `/guest {{guess}}`?',
        command_failed:
            'Das hat nicht oder nicht ganz funktioniert. Bitte versuchen Sie es erneut; was geschehen ist, steht im Protokoll der App, das Administratoren lesen können.',
        action_failed:
            'Das hat nicht funktioniert. Bitte versuchen Sie es erneut; was geschehen ist, steht im Protokoll der App, das Administratoren lesen können.',
        deletion_not_allowed:
            'Nur Gästeverwalter sowie Besitzer und Moderatoren dieses Raums können die Nachricht eines Gastes löschen.',
        deletion_not_a_guests: 'Diese Nachricht stammt nicht von einem Gast. Verwenden Sie „Löschen“ in ihrem Menü.',
        denied_room_closed:
            'Dieser Raum nimmt keine Gäste auf, daher können Sie hier nicht schreiben. Wenn Sie ihn noch brauchen, fragen Sie ein Mitglied, mit dem Sie arbeiten.',
        denied_room_read_only: 'Gäste können in diesem Raum lesen, aber nicht schreiben.',
        denied_room_closed_join: 'Dieser Raum nimmt keine Gäste auf.',
        denied_room_closed_add:
            '{{name}} kann nicht hinzugefügt werden: Dieser Raum nimmt keine Gäste auf. Seine Besitzer und Moderatoren können das mit `/guest room open` ändern.',
        denied_room_closed_create:
            'Der Raum wurde nicht erstellt, weil er keine Gäste aufnähme und diese Personen Gäste sind: {{names}}. Erstellen Sie ihn ohne sie, und lassen Sie Gäste mit `/guest room open` zu.',
        room_closed_undone: '{{name}} wurde wieder aus diesem Raum entfernt: Er nimmt keine Gäste auf.',
        room_closed_undone_self: 'Sie wurden wieder aus {{room}} entfernt: Dieser Raum nimmt keine Gäste auf.',
        room_guests_entered:
            'In diesem Raum sind jetzt Gäste: Personen von außerhalb können lesen, was hier geschrieben wird.',
        room_guests_left: 'Der letzte Gast hat diesen Raum verlassen.',
        room_policy_stamp: 'Letzte Änderung der Gästeregel eines Raums',
        room_summary:
            'legt fest, was Gäste in diesem Raum dürfen, oder zeigt es und wer die Gäste sind; für seine Besitzer und Moderatoren',
        expected_room_policy: 'open, read-only, closed oder status',
        room_policy_open: 'Gäste können in {{room}} sein, lesen und schreiben.',
        room_policy_read_only: 'Gäste können in {{room}} sein und lesen; schreiben können sie nicht.',
        room_policy_closed: '{{room}} nimmt keine Gäste auf. Wer trotzdem darin ist, kann nicht schreiben.',
        room_origin_parent:
            'So ist es in dem Raum, zu dem diese Diskussion gehört, und hier hat niemand etwas anderes festgelegt.',
        room_origin_default:
            'Das ist der Standard dieses Arbeitsbereichs: Für diesen Raum hat niemand etwas festgelegt.',
        room_guests_none: 'Hier sind keine Gäste.',
        room_guests_one: 'Ein Gast ist hier:',
        room_guests_other: '{{count}} Gäste sind hier:',
        outcome_room_opened: 'Ab jetzt können Gäste in {{room}} sein, lesen und schreiben.',
        outcome_room_made_read_only: 'Ab jetzt können Gäste in {{room}} sein und lesen, aber nicht schreiben.',
        outcome_room_closed:
            'Ab jetzt nimmt {{room}} keine Gäste auf. Gäste, die darin sind, bleiben, bis jemand sie entfernt, und können nicht schreiben.',
        outcome_room_guests_not_allowed: 'Das können nur Besitzer und Moderatoren dieses Raums sowie Gästeverwalter.',
        outcome_room_not_member: 'Nur wer im Raum ist, und Gästeverwalter können seine Gäste sehen.',
        outcome_room_members_only: 'Gäste können das nicht sehen.',
        outcome_room_without_policy:
            'Das lässt sich nur für Kanäle, private Gruppen, Teams und Diskussionen festlegen.',
        outcome_room_takes_no_guests:
            'Nichts ausgeführt: {{room}} nimmt keine Gäste auf. Seine Besitzer und Moderatoren können das mit `/guest room open` ändern.',
        failure_room_closed:
            'Der Raum nimmt keine Gäste auf. Seine Besitzer und Moderatoren können das mit `/guest room open` ändern.',
        button_guests_here: 'Gäste im Raum',
        guests_here_title: 'Gäste im Raum',
        guests_here_is_guest: 'Gast',
        guests_here_open: 'Für Gäste öffnen',
        guests_here_read_only: 'Gäste nur lesen lassen',
        guests_here_closed: 'Für Gäste schließen',
        section_caps: 'Obergrenzen',
        section_invitations: 'Einladungen',
        section_lifecycle: 'Lebenszyklus',
        section_rooms: 'Räume',
        section_connection: 'Verbindung',
        section_notices: 'Hinweise',
        section_automation: 'Automatisierung',
        setting_permission_lock: 'Berechtigungssperre',
        setting_permission_lock_description:
            'Vergleicht stündlich und bei /guest permissions, was Gastrollen dürfen, mit dem, was ein Gast braucht. Auch persönliche Zugangsschlüssel gehören dazu. Benötigt die Verbindung.',
        setting_permission_lock_off: 'Aus',
        setting_permission_lock_report: 'Verwalter informieren',
        setting_permission_lock_repair: 'Verwalter informieren und den Gastrollen die Berechtigung entziehen',
        setting_max_active_guests: 'Höchstzahl aktiver Gäste',
        setting_max_active_guests_description: 'Aktive Gäste und ausstehende Einladungen zusammen. 0 = kein Limit.',
        setting_max_rooms_per_guest: 'Höchstzahl der Räume je Gast',
        setting_max_rooms_per_guest_description:
            'Kanäle, private Gruppen, Teams und Diskussionen. Ein Gast kann ein eigenes Limit haben: /guest limit. 0 = kein Limit.',
        setting_count_direct_messages: 'Direktchats als Räume zählen',
        setting_count_direct_messages_description: 'Ob Direktchats beim Limit der Räume je Gast mitzählen.',
        setting_over_cap_action: 'Bei einem Gast zu viel',
        setting_over_cap_action_description:
            'Was mit einem Gast geschieht, der über das Limit hinaus hinzugekommen ist, etwa durch einen Rollenwechsel. Die Verwalter werden in jedem Fall informiert.',
        setting_over_cap_action_deactivate: 'Den zuletzt hinzugekommenen Gast deaktivieren',
        setting_over_cap_action_notify: 'Nur die Verwalter informieren',
        setting_allowed_email_domains: 'Zugelassene E-Mail-Domains',
        setting_allowed_email_domains_description:
            'Die Adressen von Gästen müssen zu einer dieser Domains gehören; Subdomains sind eingeschlossen. Durch Kommas getrennt; leer = jede Domain.',
        setting_blocked_email_domains: 'Gesperrte E-Mail-Domains',
        setting_blocked_email_domains_description:
            'Die Adressen von Gästen dürfen zu keiner dieser Domains gehören; Subdomains sind eingeschlossen. Durch Kommas getrennt.',
        setting_invitation_days: 'Gültigkeit einer Einladung in Tagen',
        setting_invitation_days_description:
            'Nach so vielen Tagen verfällt eine Einladung, und ihr Platz ist wieder frei.',
        setting_default_expiry_days: 'Dauer des Zugangs in Tagen',
        setting_default_expiry_days_description:
            'Wann der Zugang eines Gastes endet, sofern beim Hinzufügen nichts anderes angegeben wird. 0 = nie.',
        setting_max_expiry_days: 'Längster Zugang in Tagen',
        setting_max_expiry_days_description:
            'Kein Zugang endet später als in so vielen Tagen, und jeder Gast bekommt ein Ende. 0 = kein Limit.',
        setting_expiry_reminder_days: 'Erinnerungen vor dem Ende des Zugangs',
        setting_expiry_reminder_days_description:
            'So viele Tage vorher werden Gast und Verantwortlicher erinnert. Durch Kommas getrennt; leer = keine Erinnerung.',
        setting_inactivity_days: 'Tage ohne Anmeldung',
        setting_inactivity_days_description:
            'Gäste, die sich so lange nicht angemeldet haben, werden sieben Tage vorher gewarnt und dann deaktiviert. Die erste Runde listet sie nur auf. 0 = nie.',
        setting_review_interval_days: 'Tage zwischen Überprüfungen',
        setting_review_interval_days_description:
            'So oft wird der Verantwortliche gefragt, ob jeder Gast noch gebraucht wird. Nach 14 Tagen ohne Antwort werden die Verwalter gefragt. 0 = nie.',
        setting_review_silence: 'Wenn niemand auf eine Überprüfung antwortet',
        setting_review_silence_description: 'Was geschieht, wenn auch die Verwalter weitere 14 Tage nicht antworten.',
        setting_review_silence_notify: 'Die Verwalter erinnern',
        setting_review_silence_deactivate: 'Den Gast deaktivieren',
        setting_room_policy: 'Räume ohne eigene Regel',
        setting_room_policy_description: 'Ob Gäste in Räumen sein dürfen, für die niemand /guest room gesetzt hat.',
        setting_room_policy_open: 'Offen für Gäste',
        setting_room_policy_closed: 'Für Gäste geschlossen',
        setting_announce_guests: 'Gäste in Räumen ankündigen',
        setting_announce_guests_description:
            'Eine Nachricht sagt dem Raum, wenn der erste Gast kommt und wenn der letzte gegangen ist.',
        setting_direct_message_notice: 'Mitgliedern sagen, dass sie einem Gast schreiben',
        setting_direct_message_notice_description:
            'Einmal und nur für sie sichtbar, wenn ein Mitglied einem Gast zum ersten Mal direkt schreibt.',
        setting_terms_text: 'Bedingungen für Gäste',
        setting_terms_text_description:
            'Bis ein Gast diesen Text per Schaltfläche angenommen hat, werden seine Nachrichten zurückgehalten. Ein geänderter Text fragt erneut. Leer = keine Bedingungen.',
        setting_connection_url: 'Adresse des Arbeitsbereichs',
        setting_connection_url_description:
            'Unter welcher Adresse die App die API des Arbeitsbereichs erreicht. Leer = die eigene Adresse des Arbeitsbereichs (Site_Url).',
        setting_connection_user_id: 'Benutzer-ID des Administrators',
        setting_connection_user_id_description:
            'Der Inhaber des persönlichen Zugangsschlüssels. Die ID wird beim Erstellen des Zugangsschlüssels angezeigt.',
        setting_connection_token: 'Persönlicher Zugangsschlüssel des Administrators',
        setting_connection_token_description:
            'Erstellen Sie ihn unter Mein Konto > Persönlicher Zugangsschlüssel und lassen Sie dabei die Zwei-Faktor-Authentifizierung ignorieren. Die App zeigt und protokolliert ihn nie.',
        setting_notice_room: 'Raum für Hinweise',
        setting_notice_room_description:
            'Ein Raum, in dem die Verwalter erfahren, was mit Gästen geschieht. Leer = eine Direktnachricht an jeden Verwalter, der die App schon verwendet hat.',
        setting_audit_retention_days: 'Tage, die das Protokoll bleibt',
        setting_audit_retention_days_description:
            'Entscheidungen und Änderungen, wie /guest log sie zeigt, werden nach so vielen Tagen entfernt.',
        setting_api_token: 'API-Token',
        setting_api_token_description:
            'Skripte, die Gäste verwalten, senden es als Bearer-Token; mindestens 20 Zeichen. Leer oder kürzer = die API ist aus.',
        invalid_choice: 'Nicht gespeichert: Dieser Wert steht nicht zur Auswahl.',
        invalid_number: 'Nicht gespeichert: Geben Sie eine ganze Zahl ein, die hier sinnvoll ist.',
        invalid_domain:
            'Nicht gespeichert: Eine davon ist keine E-Mail-Domain. Schreiben Sie sie wie example.com, durch Kommas getrennt.',
        invalid_url:
            'Nicht gespeichert: Geben Sie die Adresse mit http:// oder https:// ein, ohne Benutzernamen und ohne Abfrageteil.',
        invalid_blank: 'Nicht gespeichert: Der Wert enthält ein Leerzeichen. Bitte kopieren Sie ihn noch einmal.',
        invalid_room:
            'Nicht gespeichert: Es gibt keinen Raum mit diesem Namen. Erstellen Sie ihn zuerst; er sollte privat sein.',
        invalid_days: 'Nicht gespeichert: Schreiben Sie ganze Tage, durch Kommas getrennt, etwa 14, 5, 1.',
        invalid_long_text: 'Nicht gespeichert: Der Text ist länger als 5.000 Zeichen.',
        denied_room_cap_one:
            '{{name}} kann nicht hinzugefügt werden: Gäste können nur in einem Raum sein, und {{name}} ist in {{taken}}.',
        denied_room_cap_other:
            '{{name}} kann nicht hinzugefügt werden: Gäste können in höchstens {{count}} Räumen sein, und {{name}} ist in {{taken}}.',
        denied_room_cap_join_one:
            'Sie können nicht beitreten: Gäste können hier nur in einem Raum sein, und Sie sind in {{taken}}.',
        denied_room_cap_join_other:
            'Sie können nicht beitreten: Gäste können hier in höchstens {{count}} Räumen sein, und Sie sind in {{taken}}.',
        denied_room_cap_create: 'Der Raum wurde nicht erstellt, weil diese Gäste in zu vielen Räumen wären: {{names}}.',
        denied_room_cap_create_guest: '{{name}} ({{taken}} von {{limit}})',
        denied_guest_cap_login:
            'Sie können sich zurzeit nicht anmelden: Dieser Arbeitsbereich hat seine Höchstzahl an Gästen erreicht. Bitte wenden Sie sich an Ihre Kontaktperson im Arbeitsbereich.',
        room_cap_undone_one:
            '{{name}} wurde wieder aus diesem Raum entfernt: Gäste können nur in einem Raum sein, und ein anderer war zuerst.',
        room_cap_undone_other:
            '{{name}} wurde wieder aus diesem Raum entfernt: Gäste können in höchstens {{count}} Räumen sein, und ein anderer war zuerst.',
        room_cap_undone_self_one:
            'Sie wurden wieder aus {{room}} entfernt: Gäste können hier nur in einem Raum sein, und ein anderer war zuerst.',
        room_cap_undone_self_other:
            'Sie wurden wieder aus {{room}} entfernt: Gäste können hier in höchstens {{count}} Räumen sein, und ein anderer war zuerst.',
        notice_cap_80: '{{taken}} von {{limit}} Gästeplätzen sind belegt.',
        notice_cap_100:
            'Alle {{limit}} Gästeplätze sind belegt ({{taken}} von {{limit}}). Weitere Gäste können erst hinzugefügt werden, wenn ein Platz frei ist oder das Limit erhöht wird.',
        notice_over_cap_deactivated:
            'Mit dem Gast {{username}} war das Gästelimit ({{limit}}) überschritten; er wurde deaktiviert. Machen Sie einen Platz frei und verwenden Sie dann /guest activate.',
        notice_over_cap_kept:
            'Mit dem Gast {{username}} ist das Gästelimit ({{limit}}) überschritten. Den Einstellungen entsprechend wurde nichts geändert.',
        notice_over_cap_failed:
            'Mit dem Gast {{username}} ist das Gästelimit ({{limit}}) überschritten, und er konnte nicht deaktiviert werden. Bitte deaktivieren Sie das Konto selbst; im Protokoll der App steht, was passiert ist.',
        notice_permissions_excess: 'Gäste dürfen mehr, als sie sollten: {{permissions}}. Siehe /guest permissions.',
        notice_permissions_repaired: 'Den Gastrollen wurden Berechtigungen entzogen: {{permissions}}.',
        panel_title: 'Gäste',
        panel_usage: '{{taken}} von {{cap}} Gästeplätzen sind belegt',
        panel_usage_unlimited_one: '{{count}} Gast, kein Limit',
        panel_usage_unlimited_other: '{{count}} Gäste, kein Limit',
        panel_active_one: '{{count}} aktiv',
        panel_active_other: '{{count}} aktiv',
        panel_pending_one: '{{count}} eingeladen',
        panel_pending_other: '{{count}} eingeladen',
        panel_inactive_one: '{{count}} deaktiviert',
        panel_inactive_other: '{{count}} deaktiviert',
        panel_expiring_one: '{{count}} läuft innerhalb von 14 Tagen ab',
        panel_expiring_other: '{{count}} laufen innerhalb von 14 Tagen ab',
        panel_no_connection:
            'Die Administratorverbindung ist nicht eingerichtet. Gäste hinzufügen, einladen, aktivieren und hochstufen geht nur mit ihr; alles andere funktioniert.',
        panel_from_store:
            'Die Liste des Servers konnte nicht gelesen werden. Dies sind die Gäste, die die App verzeichnet hat.',
        panel_setup: 'Einrichten',
        panel_add: 'Gast hinzufügen',
        panel_invite: 'Gäste einladen',
        panel_search: 'Suchen',
        panel_search_placeholder: 'Name, Benutzername oder E-Mail-Adresse',
        panel_filter: 'Anzeigen',
        panel_clear: 'Alle anzeigen',
        panel_none_yet: 'Es gibt noch keine Gäste. Fügen Sie einen hinzu oder laden Sie jemanden per E-Mail ein.',
        panel_none_found: 'Kein Gast entspricht dieser Suche.',
        panel_range: '{{from}} bis {{to}} von {{total}}',
        panel_previous: 'Zurück',
        panel_next: 'Weiter',
        guest_filter_active: 'Aktiv',
        guest_filter_inactive: 'Deaktiviert',
        guest_filter_pending: 'Eingeladen',
        guest_filter_expiring: 'Läuft bald ab',
        guest_filter_all: 'Alle',
        guest_state_active: 'aktiv',
        guest_state_inactive: 'deaktiviert',
        guest_state_pending: 'eingeladen',
        guest_act_info: 'Details',
        guest_act_activate: 'Aktivieren',
        guest_act_deactivate: 'Deaktivieren',
        guest_act_limit: 'Raumlimit',
        guest_act_sponsor: 'Verantwortlichen ändern',
        guest_act_promote: 'Zum Mitglied machen',
        guest_act_resend: 'Erneut senden',
        guest_act_revoke: 'Einladung widerrufen',
        guest_rooms_one: '{{count}} Raum',
        guest_rooms_other: '{{count}} Räume',
        guest_rooms_of_limit_one: '{{rooms}} von {{count}} Raum',
        guest_rooms_of_limit_other: '{{rooms}} von {{count}} Räumen',
        guest_room_limit_one: 'bis zu {{count}} Raum',
        guest_room_limit_other: 'bis zu {{count}} Räume',
        guest_no_expiry: 'unbefristet',
        guest_expires: 'bis {{date}}',
        guest_expired: 'abgelaufen am {{date}}',
        guest_sponsor: 'verantwortlich: {{sponsor}}',
        guest_no_sponsor: 'kein Verantwortlicher',
        invitation_lapses: 'Einladung offen bis {{date}}',
        invitation_lapsed: 'Einladung verfallen am {{date}}',
        form_title_add: 'Gast hinzufügen',
        form_title_invite: 'Gäste einladen',
        form_title_limit: 'Raumlimit',
        form_title_sponsor: 'Verantwortlichen ändern',
        form_submit_add: 'Hinzufügen',
        form_submit_invite: 'Einladen',
        form_submit_limit: 'Speichern',
        form_submit_sponsor: 'Speichern',
        form_close: 'Abbrechen',
        form_email: 'E-Mail-Adresse',
        form_emails: 'E-Mail-Adressen',
        form_emails_hint: 'Eine je Zeile, oder durch Kommas oder Leerzeichen getrennt.',
        form_name: 'Name',
        form_username: 'Benutzername',
        form_username_hint: 'Bleibt das Feld leer, wird er aus der Adresse gebildet.',
        form_rooms: 'Räume',
        form_rooms_hint: 'Raumnamen mit #, durch Leerzeichen getrennt.',
        form_sponsor: 'Verantwortlicher',
        form_sponsor_hint: 'Das Mitglied, das für den Gast verantwortlich ist, als @name.',
        form_expires: 'Zugang endet',
        form_expires_hint:
            'Zum Beispiel 30d, 8w, 6m oder 2027-03-31. Bleibt das Feld leer, gilt die Einstellung des Arbeitsbereichs.',
        form_note: 'Notiz',
        form_note_hint: 'Nur für Verwalter sichtbar.',
        form_limit: 'Höchstzahl der Räume',
        form_limit_hint:
            'Eine ganze Zahl; 0 für kein Limit, 1 für einen einzigen Raum. Bleibt das Feld leer, gilt das Limit des Arbeitsbereichs.',
        form_limit_introduction: 'In wie vielen Räumen darf {{name}} sein?',
        form_sponsor_introduction: 'Wer ist für {{name}} verantwortlich?',
        form_error_missing: 'Bitte füllen Sie dieses Feld aus.',
        form_error_too_long: 'Das ist zu lang: höchstens {{most}} Zeichen.',
        confirm_title_deactivate: 'Gast deaktivieren',
        confirm_title_relinquish: 'Einziger Besitzer',
        confirm_title_promote: 'Zum Mitglied machen',
        confirm_text_deactivate:
            '{{name}} deaktivieren? Der Gast wird sofort abgemeldet und kann sich erst nach erneuter Aktivierung wieder anmelden. Räume und Nachrichten bleiben erhalten.',
        confirm_text_relinquish:
            '{{name}} ist in mindestens einem Raum der einzige Besitzer. Wenn Sie fortfahren, geht ein solcher Raum an ein anderes Mitglied über, und ein Raum ohne weitere Mitglieder wird gelöscht.',
        confirm_text_promote:
            '{{name}} zum Mitglied machen? Die Regeln für Gäste gelten dann sofort nicht mehr, und das Konto erhält die Standardrolle.',
        confirm_submit_deactivate: 'Deaktivieren',
        confirm_submit_relinquish: 'Trotzdem deaktivieren',
        confirm_submit_promote: 'Zum Mitglied machen',
        confirm_more_one: 'und {{count}} weiterer',
        confirm_more_other: 'und {{count}} weitere',
        details_title: 'Angaben zum Gast',
        details_close: 'Schließen',
        details_state: 'Status',
        details_email: 'E-Mail-Adresse',
        details_roles: 'Rollen',
        details_rooms: 'Räume',
        details_sponsor: 'Verantwortlicher',
        details_expiry: 'Zugang',
        details_since: 'Gast seit',
        details_added_by: 'Hinzugefügt von',
        details_last_login: 'Letzte Anmeldung',
        details_never: 'nie',
        details_note: 'Notiz',
        first_steps: 'Guest Manager ist installiert, und die Regeln für Gäste gelten. Das ist bisher eingerichtet:',
        first_steps_setup: 'Einrichten',
        setup_title: 'Guest Manager einrichten',
        setup_again: 'Erneut prüfen',
        connection_not_set:
            'Die Administratorverbindung ist nicht eingerichtet. Geben Sie in den Einstellungen der App, Abschnitt „Verbindung“, die Benutzer-ID und einen persönlichen Zugangsschlüssel eines Administrators ein; /guest setup testet sie dann.',
        connection_wrong_token:
            'Der Server nimmt den Zugangsschlüssel des Administrators nicht an: Er ist falsch, wurde widerrufen, oder sein Inhaber wurde deaktiviert. Erstellen Sie unter Mein Konto > Persönlicher Zugangsschlüssel einen neuen und geben Sie ihn mit der zugehörigen Benutzer-ID in den Einstellungen der App, Abschnitt „Verbindung“, ein.',
        connection_missing_permission:
            'Dem Inhaber des Administrator-Zugangsschlüssels fehlt die Berechtigung {{detail}}. Erteilen Sie sie unter Arbeitsbereich > Berechtigungen einer seiner Rollen, oder verwenden Sie den Zugangsschlüssel eines Administrators.',
        connection_two_factor:
            'Der Server verlangt einen zweiten Faktor, den die App nicht liefern kann. Erstellen Sie einen neuen Zugangsschlüssel, bei dem „Zwei-Faktor-Authentifizierung ignorieren“ angekreuzt ist, und geben Sie ihn in den Einstellungen der App, Abschnitt „Verbindung“, ein.',
        connection_rate_limited:
            'Der Server nimmt gerade keine weiteren Aufrufe an (noch {{detail}} s). Bitte versuchen Sie es später erneut. Wer die Berechtigung `api-bypass-rate-limit` hat, wird nicht begrenzt, zum Beispiel mit dem Zugangsschlüssel eines Administrators.',
        connection_server_error:
            'Der Server hat mit einem Fehler geantwortet ({{detail}}). Bitte versuchen Sie es später erneut; bleibt es dabei, prüfen Sie, ob die Adresse des Arbeitsbereichs in den Einstellungen der App, Abschnitt „Verbindung“, zu diesem Arbeitsbereich führt.',
        connection_unreachable:
            'Der Arbeitsbereich war unter seiner eigenen Adresse nicht erreichbar ({{detail}}). Prüfen Sie die Adresse des Arbeitsbereichs in den Einstellungen der App, Abschnitt „Verbindung“: Der Server muss sich dort selbst aufrufen können.',
        connection_name_taken: 'Der Benutzername ist vergeben. Wählen Sie mit --username einen anderen.',
        connection_email_taken: 'Es gibt bereits ein Konto mit dieser E-Mail-Adresse.',
        connection_guest_limit:
            'Die Lizenz dieses Arbeitsbereichs lässt keinen weiteren Gast zu. Deaktivieren Sie einen Gast oder erweitern Sie die Lizenz.',
        connection_user_limit:
            'Die Lizenz dieses Arbeitsbereichs lässt keinen weiteren aktiven Benutzer zu. Deaktivieren Sie jemanden oder erweitern Sie die Lizenz.',
        connection_last_owner:
            'Diese Person ist der einzige Besitzer eines Raums. Machen Sie zuerst jemand anderen zum Besitzer.',
        connection_not_found: 'Der Server kennt dieses Konto nicht mehr.',
        connection_mail_failed:
            'Der Server konnte die E-Mail nicht senden: {{detail}}. Prüfen Sie Arbeitsbereich > Einstellungen > E-Mail; /guest setup zeigt, was fehlt.',
        connection_rejected: 'Der Server hat es abgelehnt: {{detail}}',
        list_and_more_one: '{{list}} und {{count}} weiteres',
        list_and_more_other: '{{list}} und {{count}} weitere',
        permissions_summary: 'zeigt, was Gäste dürfen und nicht dürfen sollten; repair entzieht es den Gastrollen',
        permissions_unknown_word: '„{{word}}“ gibt es hier nicht. Meinten Sie `/guest permissions {{guess}}`?',
        permissions_clean: 'Die Gastrollen haben nur die vier Berechtigungen eines Gastes.',
        permissions_found: 'Die Gastrollen haben mehr als die vier Berechtigungen eines Gastes:',
        permissions_tokens:
            'Mit {{permission}} können Gäste persönliche Zugangsschlüssel erstellen, die über jede Sitzung hinaus gelten und die sonst niemand sieht.',
        permissions_offer_repair:
            '`/guest permissions repair` entzieht diese Berechtigungen den Gastrollen, und keiner anderen Rolle.',
        permissions_second_roles_unknown: 'Welche Gäste eine zweite Rolle haben, konnte nicht ermittelt werden.',
        permissions_second_role_one:
            '{{count}} aktiver Gast hat auch die Rolle {{role}}, die dies hinzufügt: {{permissions}}. Entziehen Sie ihm die Rolle, sonst hebt sie die Gastrolle auf (sofern nicht eine Lizenz Gäste festschreibt).',
        permissions_second_role_other:
            '{{count}} aktive Gäste haben auch die Rolle {{role}}, die dies hinzufügt: {{permissions}}. Entziehen Sie ihnen die Rolle, sonst hebt sie die Gastrolle auf (sofern nicht eine Lizenz Gäste festschreibt).',
        permissions_repaired: 'Den Gastrollen entzogen:',
        permissions_left: 'Nicht entzogen:',
        permissions_left_member_role:
            'Dies ist eine Rolle von Mitgliedern; ihr entzieht die App nichts. Nennen Sie in der Einstellung „Gastrollen“ eine Rolle, die nur Gäste haben, oder ändern Sie die Berechtigungen von Hand.',
        permissions_left_came_back:
            'Die Berechtigung war gleich nach dem Entziehen wieder da: Jemand oder etwas erteilt sie erneut.',
        permissions_left_unverified:
            'Die App hat es veranlasst, konnte danach aber nicht sehen, ob es geschehen ist. Führen Sie `/guest permissions check` aus.',
        setup_summary: 'testet die Administratorverbindung und zeigt, was noch einzurichten ist',
        setup_done: 'Alles ist eingerichtet.',
        setup_open_one: '{{count}} Punkt ist noch offen.',
        setup_open_other: '{{count}} Punkte sind noch offen.',
        setup_without_connection:
            'Ohne die Verbindung funktionieren Gästeregeln, Obergrenzen, Deaktivierung, Zugangsende, Überprüfungen, Raumregeln, Gästeliste, Prüfung und Protokoll. Gäste hinzufügen, einladen, aktivieren, hochstufen und herabstufen sowie die Berechtigungsprüfung benötigen sie.',
        feature_add: 'Gäste hinzufügen',
        feature_invite: 'per E-Mail einladen',
        feature_activate: 'Gäste aktivieren',
        feature_roles: 'Einladungen annehmen, hochstufen und herabstufen',
        feature_list: 'Listen und Zahlen vom Server',
        feature_lock: 'Berechtigungen prüfen und berichtigen',
        feature_mail: 'E-Mail-Einstellungen hier prüfen',
        feature_speed: 'Aufrufe ohne Ratenbegrenzung',
        check_connection_not_set: 'Die Administratorverbindung ist nicht eingerichtet.',
        check_connection_failed: 'Die Administratorverbindung funktioniert nicht.',
        check_connection_ok: 'Die Administratorverbindung funktioniert, als {{user}}.',
        check_permissions_unknown: 'Was der Zugangsschlüssel darf, konnte nicht gelesen werden.',
        check_feature_ready: 'Der Zugangsschlüssel genügt für: {{feature}}.',
        check_feature_lacking: 'Der Zugangsschlüssel genügt nicht für: {{feature}}. Es fehlt: {{permissions}}.',
        check_guest_role_ok: 'Die Gastrolle {{role}} ist vorhanden.',
        check_guest_role_missing: 'Es gibt keine Gastrolle {{role}}.',
        check_default_role_ok: 'Die Rolle der Mitglieder ist {{role}}.',
        check_default_role_missing: 'Die Rolle {{role}}, die neue Konten erhalten, gibt es nicht.',
        check_default_role_is_guest:
            'Neue Konten erhalten die Rolle {{role}}, eine Gastrolle: Wer sich registriert, ist Gast, und niemand kann hochgestuft werden.',
        check_guest_cap_ok: 'Die Höchstzahl aktiver Gäste ist {{limit}}.',
        check_guest_cap_off: 'Die Zahl der Gäste ist nicht begrenzt.',
        check_room_cap_ok_one: 'Ein Gast kann nur in einem Raum sein.',
        check_room_cap_ok_other: 'Ein Gast kann in höchstens {{count}} Räumen sein.',
        check_room_cap_off: 'Die Zahl der Räume je Gast ist nicht begrenzt.',
        check_baseline_ok: 'Die Gastrollen haben nur die vier Berechtigungen eines Gastes.',
        check_baseline_exceeded: 'Die Gastrollen haben mehr als die vier Berechtigungen eines Gastes: {{permissions}}.',
        check_tokens_allowed: 'Gäste können persönliche Zugangsschlüssel erstellen.',
        check_mail_ok: 'Mailserver und Absenderadresse sind eingerichtet.',
        check_mail_server_missing:
            'Es ist kein Mailserver eingerichtet (SMTP_Host). Einladungen und Willkommens-E-Mails werden möglicherweise nicht versendet.',
        check_mail_sender_missing:
            'Es ist keine Absenderadresse eingerichtet (From_Email). Ohne sie wird keine E-Mail versendet.',
        check_mail_unknown: 'Die E-Mail-Einstellungen konnten nicht gelesen werden.',
        check_registration_open: 'Eingeladene können sich registrieren.',
        check_registration_closed:
            'Die Registrierung steht nicht allen offen. Eingeladene können möglicherweise kein Konto anlegen.',
        check_verification_on: 'Neue Konten müssen ihre E-Mail-Adresse bestätigen.',
        check_verification_off:
            'Neue Konten müssen ihre E-Mail-Adresse nicht bestätigen. Die Räume eines eingeladenen Gastes bleiben verschlossen, bis er es tut.',
        fix_set_connection:
            'Geben Sie in den Einstellungen der App, Abschnitt „Verbindung“, die Benutzer-ID und einen persönlichen Zugangsschlüssel eines Administrators ein. Erstellen Sie den Zugangsschlüssel unter Mein Konto > Persönlicher Zugangsschlüssel und kreuzen Sie „Zwei-Faktor-Authentifizierung ignorieren“ an. Ist beides eingetragen, geben Sie auch die „Adresse des Arbeitsbereichs“ ein.',
        fix_grant_permissions:
            'Erteilen Sie sie unter Arbeitsbereich > Berechtigungen einer Rolle des Inhabers des Zugangsschlüssels, oder verwenden Sie den Zugangsschlüssel eines Administrators.',
        fix_create_guest_role:
            'Berichtigen Sie die Einstellung „Gastrollen“ oder erstellen Sie die Rolle unter Arbeitsbereich > Berechtigungen.',
        fix_set_default_role:
            'Ändern Sie sie unter Arbeitsbereich > Einstellungen > Konten > Registrierung > Standard-Rollen für Nutzer.',
        fix_set_guest_cap:
            'Wenn Sie ein Limit wünschen, legen Sie es in den Einstellungen der App, Abschnitt „Obergrenzen“, fest.',
        fix_set_room_cap:
            'Wenn Sie ein Limit wünschen, legen Sie es in den Einstellungen der App, Abschnitt „Obergrenzen“, fest.',
        fix_repair_permissions: 'Führen Sie `/guest permissions repair` aus.',
        fix_set_mail_server:
            'Tragen Sie ihn unter Arbeitsbereich > Einstellungen > E-Mail > SMTP ein, sofern Ihre E-Mails nicht auf anderem Weg versendet werden.',
        fix_set_mail_sender: 'Tragen Sie sie unter Arbeitsbereich > Einstellungen > E-Mail > SMTP ein (From_Email).',
        fix_open_registration:
            'Wählen Sie unter Arbeitsbereich > Einstellungen > Konten > Registrierung > Registrierungsformular „Öffentlich“, oder verwenden Sie stattdessen /guest add.',
        fix_require_verification:
            'Schalten Sie dies unter Arbeitsbereich > Einstellungen > Konten > Registrierung > Nur verifizierten Benutzern die Anmeldung erlauben ein, oder bitten Sie Gäste, den Link in der Bestätigungs-E-Mail zu verwenden.',
        add_summary: 'erstellt ein Konto für einen Gast, mit Willkommens-E-Mail, und fügt es zu Räumen hinzu',
        invite_summary: 'lädt Personen per E-Mail ein; wer sich mit der Adresse registriert, wird Gast',
        invitations_summary: 'listet die noch unbeantworteten Einladungen auf; sendet eine erneut oder widerruft sie',
        activate_summary: 'lässt deaktivierte Gäste wieder ein',
        deactivate_summary: 'meldet Gäste ab und sperrt sie aus; bei einem Raum alle seine Gäste, nach Bestätigung',
        promote_summary: 'macht einen Gast zum Mitglied',
        demote_summary: 'macht ein Mitglied zum Gast',
        limit_summary:
            'legt fest, in wie vielen Räumen ein Gast sein darf: 1 für einen einzigen Raum, 0 für kein Limit, default für das Limit des Arbeitsbereichs',
        sponsor_summary: 'bestimmt das Mitglied, das für einen Gast verantwortlich ist',
        list_summary: 'listet Gäste auf, Seite für Seite',
        info_summary: 'zeigt, was über einen Gast bekannt ist: den Verwaltern und dem Verantwortlichen des Gastes',
        usage_summary: 'zeigt, wie viele Gästeplätze belegt sind, und gleicht die Zählung mit der des Servers ab',
        guest_your_sponsor: 'Für Sie ist hier {{sponsor}} verantwortlich.',
        guest_your_access_ends: 'Ihr Zugang endet nach dem {{date}}.',
        guest_terms_open:
            'Sie haben die Bedingungen für Gäste noch nicht angenommen. Bis dahin wird nichts gesendet, was Sie hier schreiben.',
        denied_terms:
            'Sie müssen zuerst die Bedingungen annehmen, daher wurde dies zurückgehalten. Sie finden die Bedingungen mit einer Schaltfläche zum Annehmen in der Direktnachricht von Guest Manager, oder hier mit `/guest`.',
        offer_accept_terms: 'Annehmen',
        outcome_terms_asked:
            'Bevor Sie hier als Gast schreiben, lesen Sie bitte diese Bedingungen und nehmen Sie sie mit der Schaltfläche darunter an. Bis dahin wird zurückgehalten, was Sie schreiben.',
        outcome_terms_changed:
            'Die Bedingungen für Gäste haben sich inzwischen geändert. Bitte lesen Sie die jetzige Fassung und nehmen Sie sie mit der Schaltfläche darunter an.',
        outcome_terms_accepted:
            'Vielen Dank. Sie haben die Bedingungen für Gäste angenommen und können jetzt schreiben. Was zurückgehalten wurde, ist nicht gesendet: Bitte senden Sie es noch einmal.',
        outcome_terms_accepted_on: 'Sie haben die Bedingungen für Gäste am {{date}} angenommen.',
        outcome_terms_none: 'Hier gibt es keine Bedingungen für Gäste, die anzunehmen wären.',
        outcome_terms_for_guests: 'Nur Gäste werden gebeten, diese Bedingungen anzunehmen. Es wurde nichts geändert.',
        terms_not_recorded:
            'Ihre Annahme konnte gerade nicht festgehalten werden, daher wird noch nichts gesendet, was Sie schreiben. Bitte drücken Sie die Schaltfläche gleich noch einmal.',
        details_terms: 'Bedingungen',
        terms_accepted_on: 'angenommen am {{date}}',
        terms_not_accepted: 'noch nicht angenommen',
        met_guests_one:
            '{{guests}} ist in diesem Arbeitsbereich Gast und kein Mitglied. Nur Sie sehen diesen Hinweis, und nur dieses eine Mal.',
        met_guests_other:
            '{{guests}} sind in diesem Arbeitsbereich Gäste und keine Mitglieder. Nur Sie sehen diesen Hinweis, und nur dieses eine Mal.',
        arguments_wrong: 'Es wurde nichts ausgeführt, und zwar deshalb:',
        argument_wrong: 'Erwartet: {{expected}}; angegeben: „{{came}}“.',
        argument_missing: 'Erwartet: {{expected}}; nichts angegeben.',
        expected_address: 'eine E-Mail-Adresse wie gina@example.org',
        expected_one_address: 'eine einzelne E-Mail-Adresse',
        expected_known_room: 'der Name eines vorhandenen Kanals oder einer vorhandenen privaten Gruppe',
        expected_known_user: 'der Benutzername einer Person, die ein Konto hat',
        expected_one_user: 'ein einzelner Benutzername',
        expected_user_or_room: 'Benutzernamen oder der Name eines Raums',
        expected_time: 'eine Zeitangabe wie 30d, 8w, 6m oder 2027-03-31, oder never',
        expected_future_time: 'ein Tag, der noch nicht vorbei ist',
        expected_near_time: 'ein Tag in den nächsten zehn Jahren',
        expected_number: 'die Nummer einer Seite',
        expected_limit: 'eine Anzahl Räume von 0 (kein Limit) bis 10000, oder default',
        expected_text: 'ein Text; mehrere Wörter stehen in geraden doppelten Anführungszeichen',
        expected_quotes:
            'ein Text in geraden doppelten Anführungszeichen, denn zwei Apostrophe in einer Zeile zählen als Anführungszeichen',
        expected_quoted_words:
            'nur E-Mail-Adresse, #Räume und Optionen; ein Text aus mehreren Wörtern steht in geraden doppelten Anführungszeichen',
        expected_once: 'diese Option nur einmal',
        expected_option: 'eine der Optionen dieses Unterbefehls',
        expected_invitation_act: 'resend oder revoke',
        run_again:
            'Führen Sie denselben Befehl noch einmal aus, sobald das behoben ist: Er holt nach, was fehlt, und tut nichts doppelt.',
        step_lookup: 'Konten und Räume nachschlagen',
        step_account: 'Konto',
        step_record: 'Eintrag der App',
        step_room: 'Raum',
        step_mail: 'E-Mail an',
        step_welcome_mail: 'Willkommens-E-Mail („Passwort vergessen?“ bei der Anmeldung sendet eine neue) an',
        step_invitation: 'Einladung',
        step_guest_role: 'Gastrolle',
        step_default_role: 'Standardrolle',
        step_activation: 'Aktivierung',
        step_deactivation: 'Deaktivierung',
        step_place: 'Zählung der Plätze (wird innerhalb einer Stunde berichtigt)',
        step_uncertain: 'Die Antwort ging verloren; möglicherweise ist es trotzdem geschehen.',
        failure_already_active: 'Bereits aktiv.',
        failure_already_guest: 'Diese Adresse gehört bereits einem Gast.',
        failure_already_inactive: 'Bereits deaktiviert. `/guest activate` lässt einen Gast wieder ein.',
        failure_already_invited: 'Bereits eingeladen. `/guest invitations resend` sendet die E-Mail noch einmal.',
        failure_already_member: 'Diese Adresse gehört einem Mitglied. `/guest demote` macht ein Mitglied zum Gast.',
        failure_bad_address: 'Das ist keine E-Mail-Adresse.',
        failure_cap_reached:
            'Alle Gästeplätze sind belegt ({{detail}}). Deaktivieren Sie einen Gast oder erhöhen Sie das Limit in den Einstellungen der App.',
        failure_domain_blocked: 'Adressen dieser Domain sind in den Einstellungen der App gesperrt.',
        failure_domain_not_allowed:
            'Adressen dieser Domain gehören nicht zu den in den Einstellungen der App zugelassenen.',
        failure_not_a_guest: 'Kein Gast.',
        failure_records: 'Die App konnte nicht auf ihre Einträge zugreifen ({{detail}}).',
        failure_server: 'Der Server hat abgelehnt oder einen Fehler gemeldet: {{detail}}',
        failure_unknown_room: 'Diesen Raum gibt es nicht mehr.',
        failure_unknown_user: 'Dieses Konto gibt es nicht mehr.',
        failure_unreadable:
            'Diese Version kann den Eintrag der App zu diesem Gast nicht lesen. Er blieb unverändert; das Protokoll der App nennt ihn.',
        outcome_not_allowed: 'Das können nur Gästeverwalter.',
        outcome_not_allowed_sponsor: 'Das können nur Gästeverwalter und der Verantwortliche dieses Gastes sehen.',
        outcome_not_connected:
            'Dafür wird die Administratorverbindung benötigt, die nicht eingerichtet ist; daher wurde nichts ausgeführt. Geben Sie in den Einstellungen der App, Abschnitt „Verbindung“, die Benutzer-ID und einen persönlichen Zugangsschlüssel eines Administrators ein; `/guest setup` testet sie dann.',
        outcome_nothing_done: 'Das hat nicht funktioniert, und es wurde nichts geändert:',
        outcome_unclear: 'Die Antwort des Servers ging verloren; es ist nicht bekannt, ob dies geschehen ist:',
        outcome_bad_address: '„{{email}}“ ist keine E-Mail-Adresse; es wurde nichts ausgeführt.',
        outcome_domain_blocked:
            'Nichts ausgeführt: Adressen von {{domain}} sind in den Einstellungen der App gesperrt.',
        outcome_domain_not_allowed:
            'Nichts ausgeführt: Adressen von {{domain}} gehören nicht zu den in den Einstellungen der App zugelassenen.',
        outcome_unknown_room: 'Nichts ausgeführt: Es gibt keinen Raum {{room}}.',
        outcome_no_guest_room: 'Nichts ausgeführt: {{room}} ist weder ein Kanal noch eine private Gruppe.',
        outcome_too_many_rooms:
            'Nichts ausgeführt: Das Raumlimit für diesen Gast ist {{limit}}, angegeben sind {{wanted}} Räume.',
        outcome_sponsor_not_member:
            'Nichts ausgeführt: {{user}} kann nicht verantwortlich sein; dafür ist ein aktives Mitglied nötig.',
        outcome_expiry_past: 'Nichts ausgeführt: Der Tag, an dem der Zugang enden soll, ist vorbei.',
        outcome_cap_reached:
            'Nichts ausgeführt: Alle Gästeplätze sind belegt ({{taken}} von {{limit}}). Deaktivieren Sie einen Gast, widerrufen Sie eine Einladung oder erhöhen Sie das Limit in den Einstellungen der App.',
        outcome_bad_username: 'Nichts ausgeführt: Der Arbeitsbereich lässt den Benutzernamen „{{username}}“ nicht zu.',
        outcome_already_guest:
            '{{email}} gehört bereits dem Gast {{user}}, mit allem, was Sie angegeben haben. Es wurde nichts geändert.',
        outcome_already_inactive:
            '{{email}} gehört dem Gast {{user}}, der deaktiviert ist. `/guest activate` lässt ihn wieder ein.',
        outcome_already_member: '{{email}} gehört dem Mitglied {{user}}. `/guest demote` macht ein Mitglied zum Gast.',
        outcome_already_inactive_member:
            '{{email}} gehört {{user}}, einem Mitglied mit deaktiviertem Konto. Ein Administrator kann es aktivieren; `/guest demote` macht ein Mitglied zum Gast.',
        outcome_already_invited:
            '{{email}} wurde eingeladen und hat sich noch nicht registriert. Widerrufen Sie zuerst die Einladung: `/guest invitations revoke`.',
        outcome_added: '{{email}} ist jetzt Gast, als {{user}}, und erhält eine Willkommens-E-Mail.',
        outcome_added_partly: '{{email}} ist jetzt Gast, als {{user}}, aber nicht alles hat funktioniert:',
        outcome_add_raced:
            'Der letzte Gästeplatz wurde im selben Moment belegt. Das Konto {{user}} für {{email}} wurde erstellt und muss deaktiviert werden:',
        outcome_completed: '{{email}} war bereits der Gast {{user}}. Was fehlte, wurde ergänzt:',
        outcome_completed_partly:
            '{{email}} war bereits der Gast {{user}}. Nicht alles, was fehlte, konnte ergänzt werden:',
        outcome_no_address: 'Geben Sie mit der E-Mail-Adresse an, wen Sie einladen möchten.',
        outcome_invited_one: '{{count}} Einladung ist unterwegs:',
        outcome_invited_other: '{{count}} Einladungen sind unterwegs:',
        outcome_invited_partly_one: '{{count}} Einladung ist unterwegs, aber nicht alle:',
        outcome_invited_partly_other: '{{count}} Einladungen sind unterwegs, aber nicht alle:',
        outcome_not_invited: 'Es wurde niemand eingeladen:',
        outcome_no_invitation: 'Für {{email}} steht keine Einladung aus. `/guest invitations` listet sie auf.',
        outcome_resent: 'Die Einladung für {{email}} wurde erneut gesendet.',
        outcome_resent_partly:
            'Die Einladung für {{email}} wurde erneut gesendet, verfällt aber zum bisherigen Zeitpunkt:',
        outcome_revoked:
            'Die Einladung für {{email}} ist widerrufen. Die E-Mail lässt sich nicht zurückholen: Wer sich jetzt noch damit registriert, tut es ohne die App.',
        outcome_revoked_partly: 'Die Einladung für {{email}} ist widerrufen, aber ihr Platz ist noch nicht frei:',
        outcome_invitation_lapsed:
            'Ihre Einladung für {{email}} ist verfallen: Niemand hat sich rechtzeitig registriert.',
        outcome_accepted: '{{email}} hat Ihre Einladung angenommen und ist jetzt Gast, als {{user}}.',
        outcome_accepted_waits:
            '{{email}} hat Ihre Einladung angenommen und ist jetzt Gast, als {{user}}. Die Räume öffnen sich, sobald die Adresse bestätigt ist.',
        outcome_accepted_partly:
            '{{email}} hat die Einladung angenommen und ist jetzt Gast, als {{user}}, aber nicht alles hat funktioniert. Was fehlt, können Sie mit `/guest add`, der Adresse und den Räumen ergänzen:',
        outcome_accept_failed:
            '{{email}} hat eine Einladung angenommen und sich als {{user}} registriert, konnte aber nicht zum Gast gemacht werden und ist vorerst Mitglied. Die App versucht es stündlich erneut; `/guest demote` erledigt es sofort:',
        outcome_accept_unfinished:
            '{{email}} hat als {{user}} eine Einladung angenommen, aber nicht alles hat funktioniert. Die App versucht es stündlich erneut; `/guest demote` erledigt es sofort:',
        outcome_accept_unconnected:
            '{{email}} hat eine Einladung angenommen und sich als {{user}} registriert. Ohne die Administratorverbindung lässt sich keine Rolle ändern; vorerst ist dies daher ein Mitglied. Richten Sie die Verbindung in den Einstellungen der App ein; die App macht das Konto dann innerhalb einer Stunde zum Gast, oder sofort mit `/guest demote`.',
        outcome_accept_exempt:
            '{{email}} hat Ihre Einladung als {{user}} angenommen. Dieses Konto ist von den Regeln für Gäste ausgenommen oder verwaltet Gäste und bleibt daher, wie es ist. Die Einladung ist beendet.',
        outcome_awaits_username: '{{email}} hat sich registriert und wird Gast, sobald ein Benutzername gewählt ist.',
        outcome_rooms_opened: '{{user}} hat die eingeladene Adresse bestätigt und ist jetzt in den Räumen:',
        outcome_rooms_opened_partly:
            '{{user}} hat die eingeladene Adresse bestätigt, konnte aber nicht jedem Raum beitreten. Fügen Sie den Gast von Hand hinzu, oder mit `/guest add`, der Adresse und den Räumen:',
        outcome_activated_one: '{{count}} Gast ist wieder aktiv:',
        outcome_activated_other: '{{count}} Gäste sind wieder aktiv:',
        outcome_activated_partly_one: '{{count}} Gast ist wieder aktiv; nicht alles hat funktioniert:',
        outcome_activated_partly_other: '{{count}} Gäste sind wieder aktiv; nicht alles hat funktioniert:',
        outcome_not_activated: 'Es wurde niemand aktiviert:',
        outcome_deactivated_one: '{{count}} Gast ist deaktiviert und abgemeldet:',
        outcome_deactivated_other: '{{count}} Gäste sind deaktiviert und abgemeldet:',
        outcome_deactivated_partly_one: '{{count}} Gast ist deaktiviert und abgemeldet; nicht alles hat funktioniert:',
        outcome_deactivated_partly_other:
            '{{count}} Gäste sind deaktiviert und abgemeldet; nicht alles hat funktioniert:',
        outcome_not_deactivated: 'Es wurde niemand deaktiviert:',
        outcome_no_guests_in_room: 'In diesem Raum ist kein aktiver Gast.',
        outcome_unknown_person: 'Dieses Konto gibt es nicht.',
        outcome_not_a_guest: '{{user}} ist kein Gast.',
        outcome_promoted: '{{user}} ist jetzt Mitglied. Die Regeln für Gäste gelten nicht mehr.',
        outcome_promoted_partly:
            '{{user}} ist auf dem Weg zum Mitglied, aber nicht alles hat funktioniert. Wer noch die Gastrolle hat, ist weiterhin Gast:',
        outcome_not_yourself: 'Sie können sich nicht selbst zum Gast machen.',
        outcome_not_a_person: '{{user}} ist kein Konto einer Person und kann kein Gast sein.',
        outcome_is_exempt: '{{user}} verwaltet Gäste oder hat eine ausgenommene Rolle und kann kein Gast sein.',
        outcome_demoted: '{{user}} ist jetzt Gast. Die Regeln für Gäste gelten sofort.',
        outcome_demoted_keeps_roles:
            '{{user}} ist jetzt Gast. Andere Rollen bleiben bestehen und erlauben möglicherweise mehr als die Gastrolle: {{roles}}.',
        outcome_demoted_partly: '{{user}} ist jetzt Gast, aber nicht alles hat funktioniert:',
        outcome_demote_raced: 'Der letzte Gästeplatz wurde im selben Moment belegt; {{user}} bleibt daher Mitglied.',
        outcome_bad_limit: 'Ein Raumlimit ist eine ganze Zahl von 0 (kein Limit) bis 10000.',
        outcome_limit_none: '{{user}} darf jetzt in beliebig vielen Räumen sein.',
        outcome_limit_exceeded_one:
            'Das Limit für {{user}} ist jetzt {{limit}}. Der Gast ist in {{count}} Raum mehr und bleibt dort; weitere Räume öffnen sich ihm nicht.',
        outcome_limit_exceeded_other:
            'Das Limit für {{user}} ist jetzt {{limit}}. Der Gast ist in {{count}} Räumen mehr und bleibt dort; weitere Räume öffnen sich ihm nicht.',
        outcome_sponsor_set: '{{sponsor}} ist jetzt für {{user}} verantwortlich.',
        deactivate_room_question_one:
            '{{room}} hat {{count}} aktiven Gast, der abgemeldet und aus dem ganzen Arbeitsbereich ausgesperrt würde:',
        deactivate_room_question_other:
            '{{room}} hat {{count}} aktive Gäste, die abgemeldet und aus dem ganzen Arbeitsbereich ausgesperrt würden:',
        deactivate_room_confirm: 'Noch wurde nichts ausgeführt. Um es zu tun, geben Sie Folgendes ein: {{command}}',
        deactivate_owner_confirm:
            'Um trotzdem fortzufahren, geben Sie {{command}} ein: Ein solcher Raum geht dann an sein ältestes Mitglied über, und ein Raum ohne weitere Mitglieder wird gelöscht.',
        invitations_none: 'Es steht keine Einladung aus.',
        invitations_title_one: '{{count}} Einladung steht aus:',
        invitations_title_other: '{{count}} Einladungen stehen aus:',
        list_none: 'Kein passender Gast.',
        list_title_one: '{{count}} Gast (Seite {{page}} von {{pages}}):',
        list_title_other: '{{count}} Gäste (Seite {{page}} von {{pages}}):',
        list_next: 'Nächste Seite: {{command}}',
        info_awaited_one: '{{count}} Raum öffnet sich, sobald die eingeladene Adresse bestätigt ist.',
        info_awaited_other: '{{count}} Räume öffnen sich, sobald die eingeladene Adresse bestätigt ist.',
        usage_room_cap_one: 'Jeder Gast darf in {{count}} Raum sein, sofern kein eigenes Limit festgelegt ist.',
        usage_room_cap_other: 'Jeder Gast darf in {{count}} Räumen sein, sofern kein eigenes Limit festgelegt ist.',
        usage_differs:
            'Aktive Gäste laut Server: {{server}}, laut App: {{recorded}}. Es gilt die Zahl des Servers; der stündliche Abgleich ergänzt, was fehlt.',
        usage_corrected: 'Die Zählung der Plätze stand bei {{before}} und wurde auf {{after}} berichtigt.',
        usage_unchecked:
            'Die Zahl des Servers konnte nicht gelesen werden; daher steht hier, was die App verzeichnet hat:',
        audit_guest_added: 'Gast hinzugefügt',
        audit_guest_invited: 'Gast eingeladen',
        audit_invitation_resent: 'Einladung erneut gesendet',
        audit_invitation_revoked: 'Einladung widerrufen',
        audit_invitation_lapsed: 'Einladung verfallen',
        audit_invitation_accepted: 'Einladung angenommen',
        audit_guest_found: 'Gast gefunden, der ohne die App dazukam',
        audit_guest_lost: 'Kein Gast mehr, durch eine Änderung außerhalb der App',
        audit_guest_activated: 'Gast aktiviert',
        audit_guest_deactivated: 'Gast deaktiviert',
        audit_guest_promoted: 'Gast zum Mitglied gemacht',
        audit_guest_demoted: 'Mitglied zum Gast gemacht',
        audit_limit_set: 'Raumgrenze festgelegt',
        audit_sponsor_set: 'Verantwortlicher bestimmt',
        audit_expiry_set: 'Ende des Zugangs festgelegt',
        audit_access_ended: 'Zugang beendet',
        audit_inactive_warned: 'Wegen Inaktivität gewarnt',
        audit_inactive_deactivated: 'Wegen Inaktivität deaktiviert',
        audit_over_cap_deactivated: 'Über der Gästegrenze deaktiviert',
        audit_review_started: 'Überprüfung begonnen',
        audit_review_kept: 'Bei der Überprüfung behalten',
        audit_review_removed: 'Bei der Überprüfung entfernt',
        audit_review_escalated: 'Überprüfung an die Gästeverwalter weitergegeben',
        audit_review_deactivated: 'Nach unbeantworteter Überprüfung deaktiviert',
        audit_request_made: 'Gast beantragt',
        audit_request_approved: 'Antrag genehmigt',
        audit_request_declined: 'Antrag abgelehnt',
        audit_request_lapsed: 'Antrag verfallen',
        audit_room_policy_set: 'Raumregel festgelegt',
        audit_terms_accepted: 'Bedingungen angenommen',
        audit_permissions_repaired: 'Berechtigungen entzogen',
        audit_message_deleted: 'Nachricht eines Gastes gelöscht',
        refused_channel_creation: 'Kanal erstellen',
        refused_group_creation: 'private Gruppe erstellen',
        refused_team_creation: 'Team erstellen',
        refused_direct_message_creation: 'Direktchat beginnen',
        refused_first_message: 'im Direktchat als Erster schreiben',
        refused_discussion_creation: 'Diskussion beginnen',
        refused_mention_all: '@all erwähnen',
        refused_mention_here: '@here erwähnen',
        refused_own_message_deletion: 'Nachricht löschen',
        refused_self_join: 'Kanal ungefragt betreten',
        refused_file_upload: 'Datei hochladen',
        refused_terms: 'vor Annahme der Bedingungen schreiben',
        refused_room_closed: 'was ein geschlossener Raum nicht zulässt',
        refused_room_read_only: 'in einem Raum schreiben, in dem Gäste nur lesen',
        refused_cannot_check: 'was nicht geprüft werden konnte',
        refused_room_cap: 'ein Raum zu viel',
        refused_guest_cap: 'Anmeldung über der Gästegrenze',
        details_refused: 'Abgelehnt in den letzten 30 Tagen',
        log_summary: 'zeigt, was getan und entschieden wurde, das Neueste zuerst; ohne Zahl die letzten sieben Tage',
        log_title_one: '{{count}} Eintrag seit {{date}}:',
        log_title_other: '{{count}} Einträge seit {{date}}:',
        log_none: 'Seit {{date}} ist nichts verzeichnet.',
        log_more_one: '{{count}} älterer Eintrag wird nicht gezeigt. {{command}} sendet das ganze Protokoll als Datei.',
        log_more_other:
            '{{count}} ältere Einträge werden nicht gezeigt. {{command}} sendet das ganze Protokoll als Datei.',
        log_by: 'durch {{actor}}',
        log_by_app: 'durch die App oder von außen',
        log_default_limit: 'das Limit des Arbeitsbereichs',
        log_no_limit: 'kein Limit',
        expected_days_back: 'eine Zahl von Tagen zwischen 1 und 3.650',
        audit_summary: 'findet, was bei Gästen nicht stimmt, jeweils mit einem Weg zur Abhilfe',
        findings_title: 'Gäste-Prüfung',
        findings_none_one: 'Nichts zu beheben: {{count}} aktiver Gast wurde geprüft.',
        findings_none_other: 'Nichts zu beheben: {{count}} aktive Gäste wurden geprüft.',
        findings_found_one: '{{count}} Befund; geprüfte aktive Gäste: {{guests}}.',
        findings_found_other: '{{count}} Befunde; geprüfte aktive Gäste: {{guests}}.',
        findings_more_one: '{{count}} weiterer Befund wird gezeigt, sobald einige hiervon behoben sind.',
        findings_more_other: '{{count}} weitere Befunde werden gezeigt, sobald einige hiervon behoben sind.',
        findings_left_guests_one: '{{count}} Gast wurde nicht geprüft.',
        findings_left_guests_other: '{{count}} Gäste wurden nicht geprüft.',
        findings_left_facts_one:
            'Von {{count}} Gast ließ sich nicht alles nachsehen (Konto, Räume oder Verantwortlicher).',
        findings_left_facts_other:
            'Von {{count}} Gästen ließ sich nicht alles nachsehen (Konto, Räume oder Verantwortlicher).',
        findings_left_permissions: 'Die Berechtigungen der Gastrollen ließen sich nicht nachsehen.',
        finding_over_guest_cap: '{{taken}} Plätze sind durch Gäste und Einladungen belegt; erlaubt sind {{limit}}.',
        finding_past_guest_cap: '{{user}} liegt über dem Gästelimit: Die anderen waren zuerst da.',
        finding_over_room_limit: '{{user}} ist in {{rooms}} Räumen; das Limit ist {{limit}}.',
        finding_in_closed_room: '{{user}} ist in Räumen, die für Gäste geschlossen sind: {{rooms}}.',
        finding_fix_leave: 'Aus diesen Räumen nehmen',
        outcome_closed_rooms_left: '{{user}} ist in keinem geschlossenen Raum mehr:',
        outcome_closed_rooms_left_partly: '{{user}} konnte nicht aus allen geschlossenen Räumen genommen werden:',
        outcome_in_no_closed_room: '{{user}} ist in keinem Raum, der für Gäste geschlossen ist.',
        audit_room_left: 'Aus einem geschlossenen Raum genommen',
        finding_no_sponsor: 'Für {{user}} ist niemand verantwortlich.',
        finding_inactive_sponsor: 'Der Verantwortliche von {{user}} ist kein aktives Mitglied: {{sponsor}}.',
        finding_no_expiry: 'Der Zugang von {{user}} hat kein Ende.',
        finding_expiry_too_late_one:
            '{{user}} hat Zugang bis {{date}}; die Einstellungen erlauben von heute an höchstens {{count}} Tag.',
        finding_expiry_too_late_other:
            '{{user}} hat Zugang bis {{date}}; die Einstellungen erlauben von heute an höchstens {{count}} Tage.',
        finding_inactive: '{{user}} hat sich zuletzt am {{date}} angemeldet.',
        finding_never_logged_in: '{{user}} ist seit {{date}} hier und hat sich nie angemeldet.',
        finding_second_role: '{{user}} hat neben der Gastrolle weitere Rollen: {{roles}}.',
        finding_extra_permissions:
            'Die Gastrollen haben mehr als die vier Berechtigungen eines Gastes: {{permissions}}.',
        finding_fix_demote: 'Mitgliedsrolle entziehen',
        finding_fix_repair: 'Berechtigungen entziehen',
        export_summary: 'sendet Ihnen die Gäste oder das Protokoll als Datei für Tabellenprogramme',
        expected_export: '`guests` oder `log`',
        export_sent_one: '{{file}} mit {{count}} Eintrag ist in Ihrem Direktchat mit der App.',
        export_sent_other: '{{file}} mit {{count}} Einträgen ist in Ihrem Direktchat mit der App.',
        export_left_one:
            'Das Konto von {{count}} Gast ließ sich nicht nachsehen; in der Datei steht, was die App verzeichnet hat.',
        export_left_other:
            'Die Konten von {{count}} Gästen ließen sich nicht nachsehen; in der Datei steht, was die App verzeichnet hat.',
        export_not_sent:
            'Die Datei konnte nicht gesendet werden ({{detail}}). Uploads müssen im Arbeitsbereich erlaubt sein, auch in Direktnachrichten und für den Typ text/csv.',
        outcome_limit_set_one: '{{user}} darf jetzt in höchstens {{count}} Raum sein.',
        outcome_limit_set_other: '{{user}} darf jetzt in höchstens {{count}} Räumen sein.',
        outcome_limit_default_one: 'Für {{user}} gilt wieder das Limit des Arbeitsbereichs: höchstens {{count}} Raum.',
        outcome_limit_default_other:
            'Für {{user}} gilt wieder das Limit des Arbeitsbereichs: höchstens {{count}} Räume.',
        button_open_panel: 'Gäste',
        api_nothing_here: 'Hier ist nichts.',
        api_unauthorized:
            'Das Token fehlt oder ist falsch. Es gehört in den Header „Authorization: Bearer …“; es ist das aus den Einstellungen der App, Abschnitt Automatisierung.',
        api_too_many_attempts: 'In der letzten Minute kamen zu viele falsche Token. Bitte warten Sie eine Minute.',
        api_unavailable:
            'Das geht im Moment nicht. Bitte versuchen Sie es später noch einmal; was begonnen wurde, kann schon geschehen sein.',
        api_body_too_large: 'Der Inhalt der Anfrage ist größer als {{most}} KB.',
        api_body_no_json: 'Der Inhalt der Anfrage ist kein JSON.',
        api_field_unknown: 'Etwas mit diesem Namen ist hier nicht bekannt.',
        api_field_missing: 'Diese Angabe fehlt.',
        api_field_value: 'Diese Angabe ist nicht so, wie es die Beschreibung der API, openapi.json, verlangt.',
        extend_summary: 'legt fest, wann der Zugang eines Gastes endet',
        expected_allowed_time_one: 'ein Zeitpunkt in höchstens {{count}} Tag, der längste Zugang hier',
        expected_allowed_time_other: 'ein Zeitpunkt in höchstens {{count}} Tagen, der längste Zugang hier',
        failure_access_ended:
            'Der Zugang ist abgelaufen. Legen Sie zuerst fest, bis wann er weiterläuft: /guest extend.',
        outcome_extended: '{{user}} hat bis zum {{date}} Zugang.',
        outcome_extended_inactive:
            '{{user}} darf bis zum {{date}} Zugang haben, ist aber deaktiviert. Wieder hereinlassen: /guest activate.',
        outcome_extended_without_end: '{{user}} hat jetzt unbefristet Zugang.',
        outcome_expiry_too_late_one: 'Nichts ausgeführt: Der Zugang kann höchstens {{count}} Tag ab jetzt dauern.',
        outcome_expiry_too_late_other: 'Nichts ausgeführt: Der Zugang kann höchstens {{count}} Tage ab jetzt dauern.',
        outcome_expiry_needed_one:
            'Nichts ausgeführt: Jeder Zugang hat hier ein Ende, höchstens {{count}} Tag ab jetzt.',
        outcome_expiry_needed_other:
            'Nichts ausgeführt: Jeder Zugang hat hier ein Ende, höchstens {{count}} Tage ab jetzt.',
        outcome_ends_for_guest:
            'Ihr Zugang zu diesem Arbeitsbereich endet am {{date}}. Wenn Sie ihn länger brauchen, fragen Sie Ihren Verantwortlichen.',
        outcome_ends_for_sponsor: 'Der Zugang Ihres Gastes {{user}} endet am {{date}}.',
        outcome_ends_for_managers:
            'Der Zugang von {{user}}, einem Gast ohne aktiven Verantwortlichen, endet am {{date}}. Ändern mit: /guest extend, /guest sponsor.',
        outcome_ended_for_sponsor:
            'Der Zugang Ihres Gastes {{user}} ist beendet und das Konto deaktiviert. Wird es noch gebraucht, fragen Sie einen Verwalter.',
        outcome_ended_for_managers: 'Der Zugang des Gastes {{user}} ist beendet und das Konto deaktiviert.',
        outcome_end_failed:
            'Der Zugang des Gastes {{user}} ist beendet, aber das Konto konnte nicht deaktiviert werden. Es wird stündlich erneut versucht; auch /guest deactivate ist möglich.',
        review_summary:
            'fragt die Verantwortlichen, welche Gäste noch gebraucht werden, oder zeigt, was noch unbeantwortet ist',
        expected_review_act: 'start oder open',
        reviews_none: 'Keine Überprüfung ist offen.',
        reviews_open_one: '{{count}} Gast wird überprüft:',
        reviews_open_other: '{{count}} Gäste werden überprüft:',
        reviews_more_one: '… und {{count}} weiterer.',
        reviews_more_other: '… und {{count}} weitere.',
        reviews_start: 'Um jetzt nach allen anderen aktiven Gästen zu fragen: {{command}}',
        reviews_at_sponsor: '{{user}}: gefragt ist {{sponsor}}, seit {{date}}',
        reviews_at_managers: '{{user}}: gefragt sind die Verwalter; begonnen am {{date}}',
        details_review: 'Überprüfung',
        guest_review_open: 'Überprüfung offen seit {{date}}',
        guest_review_next: 'nächste am {{date}}',
        offer_keep: 'Behalten',
        offer_remove: 'Entfernen',
        outcome_review_for_sponsor_one:
            'Noch gebraucht? Sie sind für den Gast {{users}} verantwortlich. Behalten: Der Zugang bleibt, wie er ist. Entfernen: Das Konto wird deaktiviert.',
        outcome_review_for_sponsor_other:
            'Noch gebraucht? Sie sind für {{count}} Gäste verantwortlich: {{users}}. Behalten: Der Zugang bleibt, wie er ist. Entfernen: Das Konto wird deaktiviert.',
        outcome_review_for_managers_one:
            'Noch gebraucht? Für den Gast {{users}} hat kein Verantwortlicher geantwortet. Behalten: Der Zugang bleibt, wie er ist. Entfernen: Das Konto wird deaktiviert.',
        outcome_review_for_managers_other:
            'Noch gebraucht? Für {{count}} Gäste hat kein Verantwortlicher geantwortet: {{users}}. Behalten: Der Zugang bleibt, wie er ist. Entfernen: Das Konto wird deaktiviert.',
        outcome_review_for_reminded_one:
            'Erinnerung: Noch hat niemand gesagt, ob der Gast {{users}} noch gebraucht wird.',
        outcome_review_for_reminded_other:
            'Erinnerung: Noch hat niemand gesagt, ob diese {{count}} Gäste noch gebraucht werden: {{users}}.',
        outcome_review_row: '{{user}}: Gast seit {{since}}, letzte Anmeldung am {{seen}}',
        outcome_review_row_unseen: '{{user}}: Gast seit {{since}}, noch nie angemeldet',
        outcome_review_kept: 'Der Gast {{user}} bleibt.',
        outcome_review_removed: 'Der Gast {{user}} ist deaktiviert und abgemeldet.',
        outcome_review_remove_failed:
            'Ihre Antwort ist festgehalten, aber der Gast {{user}} konnte nicht deaktiviert werden. Es wird stündlich erneut versucht:',
        outcome_review_under_way:
            'In diesem Moment antwortet jemand anderes für {{user}}, daher wurde nichts geändert.',
        outcome_review_was_kept: '{{by}} hat schon am {{date}} geantwortet: {{user}} bleibt. Es wurde nichts geändert.',
        outcome_review_was_removed:
            '{{by}} hat schon am {{date}} geantwortet: {{user}} wird nicht mehr gebraucht. Es wurde nichts geändert.',
        outcome_review_was_silent:
            'Für {{user}} hat niemand rechtzeitig geantwortet, daher endete der Zugang am {{date}}. Es wurde nichts geändert.',
        outcome_review_is_over: 'Diese Frage ist erledigt, daher wurde nichts geändert. `/guest info` zeigt den Stand.',
        outcome_review_silent_for_sponsor_one:
            'Niemand hat geantwortet, ob Ihr Gast {{users}} noch gebraucht wird, daher ist das Konto deaktiviert. Wird es gebraucht, fragen Sie einen Verwalter.',
        outcome_review_silent_for_sponsor_other:
            'Niemand hat geantwortet, ob {{count}} Ihrer Gäste noch gebraucht werden, daher sind ihre Konten deaktiviert: {{users}}. Werden sie gebraucht, fragen Sie einen Verwalter.',
        outcome_review_silent_for_managers_one:
            'Niemand hat geantwortet, ob der Gast {{users}} noch gebraucht wird, daher ist das Konto deaktiviert. Wieder zulassen mit: /guest activate.',
        outcome_review_silent_for_managers_other:
            'Niemand hat geantwortet, ob {{count}} Gäste noch gebraucht werden, daher sind ihre Konten deaktiviert: {{users}}. Wieder zulassen mit: /guest activate.',
        outcome_review_failed:
            'Eine Überprüfung hat den Zugang des Gastes {{user}} beendet, aber das Konto konnte nicht deaktiviert werden. Es wird stündlich erneut versucht; auch /guest deactivate ist möglich.',
        outcome_review_round_one:
            'Die Überprüfung von {{count}} Gast hat begonnen. Gefragt wird jetzt der Verantwortliche; wo es keinen gibt, die Verwalter.',
        outcome_review_round_other:
            'Die Überprüfung von {{count}} Gästen hat begonnen. Gefragt werden jetzt die Verantwortlichen; wo es keinen gibt, die Verwalter.',
        outcome_review_round_begun_one:
            'Die Überprüfung von {{count}} Gast hat begonnen. Wer noch nicht gefragt ist, wird es in den nächsten Stunden.',
        outcome_review_round_begun_other:
            'Die Überprüfung von {{count}} Gästen hat begonnen. Wer noch nicht gefragt ist, wird es in den nächsten Stunden.',
        outcome_review_round_nobody:
            'Es gibt keinen aktiven Gast, nach dem nicht schon gefragt wird; es wurde nichts begonnen.',
        outcome_idle_for_guest:
            'Sie haben sich lange nicht in diesem Arbeitsbereich angemeldet. Melden Sie sich nicht an, wird Ihr Konto hier am {{date}} deaktiviert.',
        outcome_idle_for_sponsor_one:
            'Ihr Gast {{users}} hat sich lange nicht angemeldet. Geschieht das nicht noch, wird das Konto am {{date}} deaktiviert.',
        outcome_idle_for_sponsor_other:
            '{{count}} Ihrer Gäste haben sich lange nicht angemeldet: {{users}}. Geschieht das nicht noch, werden ihre Konten am {{date}} deaktiviert.',
        outcome_idle_listed_one:
            'Gäste, die sich nicht anmelden, werden von jetzt an deaktiviert. Das trifft sofort {{count}} Gast, der in etwa einer Stunde gewarnt und sieben Tage später ohne Anmeldung deaktiviert wird: {{users}}. Ändern lässt sich das mit der Einstellung „Tage ohne Anmeldung“.',
        outcome_idle_listed_other:
            'Gäste, die sich nicht anmelden, werden von jetzt an deaktiviert. Das trifft sofort {{count}} Gäste, die in etwa einer Stunde gewarnt und sieben Tage später ohne Anmeldung deaktiviert werden: {{users}}. Ändern lässt sich das mit der Einstellung „Tage ohne Anmeldung“.',
        outcome_idle_ended_for_sponsor_one:
            'Ihr Gast {{users}} hat sich zu lange nicht angemeldet, und das Konto ist deaktiviert. Wird es noch gebraucht, fragen Sie einen Verwalter.',
        outcome_idle_ended_for_sponsor_other:
            '{{count}} Ihrer Gäste haben sich zu lange nicht angemeldet, und ihre Konten sind deaktiviert: {{users}}. Werden sie noch gebraucht, fragen Sie einen Verwalter.',
        outcome_idle_ended_for_managers_one:
            'Der Gast {{users}} ohne aktiven Verantwortlichen hat sich zu lange nicht angemeldet und ist deaktiviert. Wieder zulassen mit: /guest activate.',
        outcome_idle_ended_for_managers_other:
            '{{count}} Gäste ohne aktiven Verantwortlichen haben sich zu lange nicht angemeldet und sind deaktiviert: {{users}}. Wieder zulassen mit: /guest activate.',
        outcome_idle_failed:
            'Der Gast {{user}} hat sich zu lange nicht angemeldet, aber das Konto konnte nicht deaktiviert werden. Es wird stündlich erneut versucht; auch /guest deactivate ist möglich.',
        guest_act_extend: 'Ende des Zugangs ändern',
        form_title_extend: 'Ende des Zugangs',
        form_submit_extend: 'Speichern',
        request_summary:
            'beantragt bei den Verwaltern einen Gast; Sie sind für ihn verantwortlich, wenn Sie kein anderes Mitglied nennen',
        approve_summary: 'genehmigt den Antrag auf einen Gast und fügt ihn hinzu; allein: zeigt die offenen Anträge',
        decline_summary: 'lehnt den Antrag auf einen Gast ab; allein: zeigt die offenen Anträge',
        expected_joined_room: 'der Name eines Kanals oder einer privaten Gruppe, in der Sie selbst sind',
        requests_open_one: '{{count}} Antrag auf einen Gast wartet auf eine Entscheidung',
        requests_open_other: '{{count}} Anträge auf Gäste warten auf eine Entscheidung',
        requests_none: 'Es ist kein Antrag offen.',
        requests_title: 'Offene Anträge',
        panel_decide: 'Entscheiden',
        request_card: '{{requester}} beantragt einen Gast: {{guest}}. Antrag {{id}}',
        request_card_approved: '✅ Genehmigt von {{manager}} am {{date}}: {{user}}',
        request_card_declined: '❌ Abgelehnt von {{manager}} am {{date}}',
        request_card_lapsed: '⌛ Verfallen am {{date}}: Niemand hat rechtzeitig entschieden',
        offer_approve: 'Genehmigen',
        offer_decline: 'Ablehnen',
        form_title_request: 'Gast beantragen',
        form_submit_request: 'Beantragen',
        form_request_rooms_hint: 'Namen von Räumen, in denen Sie sind, mit #, durch Leerzeichen getrennt.',
        form_request_sponsor_hint:
            'Das Mitglied, das für den Gast verantwortlich ist, als @name. Bleibt das Feld leer, sind Sie es.',
        form_request_note_hint: 'Wozu der Gast gebraucht wird. Sichtbar für die, die entscheiden.',
        form_title_decline: 'Antrag ablehnen',
        form_submit_decline: 'Ablehnen',
        form_decline_introduction: 'Den Antrag auf {{name}} ablehnen?',
        form_reason: 'Grund',
        form_reason_hint: 'Wird der Person mitgeteilt, die den Antrag gestellt hat.',
        outcome_not_requester: 'Sie können hier keinen Gast beantragen. Bitte wenden Sie sich an einen Gästeverwalter.',
        outcome_room_not_joined: 'Nichts ausgeführt: Sie können nur Räume angeben, in denen Sie selbst sind.',
        outcome_request_made:
            'Ihr Antrag {{id}} für {{email}} liegt bei den Gästeverwaltern. Sie erfahren, wie sie entscheiden.',
        outcome_request_not_shown:
            'Noch konnte er nicht allen gezeigt werden, die entscheiden; die App versucht es stündlich erneut. Eilt es, nennen Sie einem Gästeverwalter die Kennung: {{id}}.',
        outcome_request_open_already: '{{email}} wurde bereits beantragt, und noch hat niemand entschieden.',
        outcome_request_being_made:
            '{{email}} wird in diesem Moment beantragt. Erfahren die Verwalter nichts davon, stellen Sie den Antrag in zehn Minuten noch einmal.',
        outcome_request_unknown: 'Es gibt keinen Antrag {{id}}.',
        outcome_request_busy:
            'Über den Antrag {{id}} wird in diesem Moment entschieden. Ist er in zehn Minuten noch offen, entscheiden Sie dann: Nichts geschieht doppelt.',
        outcome_request_rooms_left:
            'Nichts ausgeführt: {{requester}} ist nicht mehr in allen Räumen, die der Antrag nennt.',
        outcome_request_stays_open:
            'Der Antrag {{id}} bleibt offen. Genehmigen Sie ihn erneut, sobald das behoben ist, dann wird nachgeholt, was fehlt; oder lehnen Sie ihn ab, dann kann er neu gestellt werden.',
        outcome_request_unrecorded:
            'Was aus dem Antrag {{id}} wurde, konnte nicht festgehalten werden. Die App holt das innerhalb einer Stunde nach; nichts geschieht doppelt.',
        outcome_request_without_sponsor:
            '{{sponsor}} ist kein aktives Mitglied mehr und kann nicht für {{user}} verantwortlich sein; niemand ist es. Jemanden festlegen: `/guest sponsor`.',
        outcome_request_declined_begun:
            'Das Konto {{user}} war dafür bereits erstellt und bleibt bestehen. Schließen: `/guest deactivate`.',
        outcome_request_reason: 'Grund: {{reason}}',
        outcome_request_waits:
            'Der Antrag {{id}} von {{requester}} auf einen Gast wartet seit einer Woche. Entscheiden: `/guest approve {{id}}` oder `/guest decline {{id}}`.',
        outcome_request_approved: 'Der Antrag {{id}} für {{email}} ist genehmigt: Der Gast ist {{user}}.',
        outcome_request_declined: 'Der Antrag {{id}} für {{email}} ist abgelehnt.',
        outcome_request_already_approved: 'Der Antrag {{id}} wurde am {{date}} von {{manager}} genehmigt: {{user}}.',
        outcome_request_already_declined: 'Der Antrag {{id}} wurde am {{date}} von {{manager}} abgelehnt.',
        outcome_request_already_lapsed:
            'Der Antrag {{id}} ist am {{date}} verfallen: Niemand hat rechtzeitig entschieden.',
        outcome_request_approved_told:
            'Ihr Antrag {{id}} für {{email}} wurde von {{manager}} genehmigt: Der Gast ist {{user}}.',
        outcome_request_declined_told: 'Ihr Antrag {{id}} für {{email}} wurde von {{manager}} abgelehnt.',
        outcome_request_lapsed_told:
            'Ihr Antrag {{id}} für {{email}} ist verfallen: Innerhalb von 30 Tagen hat niemand entschieden. Sie können ihn erneut stellen.',
        form_extend_introduction: 'Bis wann darf {{name}} Zugang haben?',
        offer_extend: 'Verlängern',
    },
    es: {
        command_description: 'Invitados: qué pueden hacer aquí y todo lo necesario para gestionarlos',
        command_params: 'help [subcomando]',
        button_delete_guest_message: 'Eliminar mensaje de invitado',
        section_access: 'Acceso',
        section_restrictions: 'Restricciones',
        setting_guest_roles: 'Roles de invitado',
        setting_guest_roles_description:
            'Quien tenga uno de estos roles es un invitado. Nombres o ID, separados por comas.',
        setting_exempt_roles: 'Roles exentos',
        setting_exempt_roles_description:
            'Quien tenga uno de estos roles nunca es un invitado, sean cuales sean sus otros roles. Puede quedar vacío.',
        setting_manager_roles: 'Roles de gestor',
        setting_manager_roles_description: 'Quién puede gestionar invitados con /guest. Un invitado nunca es gestor.',
        setting_requester_roles: 'Roles de solicitante',
        setting_requester_roles_description: 'Quién puede solicitar un invitado a los gestores. Puede quedar vacío.',
        setting_block_channel_creation: 'Impedir que los invitados creen canales',
        setting_block_channel_creation_description:
            'Los invitados no pueden crear canales públicos ni equipos públicos.',
        setting_block_group_creation: 'Impedir que los invitados creen grupos privados',
        setting_block_group_creation_description: 'Los invitados no pueden crear grupos privados ni equipos privados.',
        setting_block_direct_message_creation: 'Impedir que los invitados inicien conversaciones directas',
        setting_block_direct_message_creation_description:
            'Los invitados no pueden escribir primero en una conversación directa; pueden responder en cuanto otra persona haya escrito. No se puede abrir una conversación solo entre invitados.',
        setting_block_discussion_creation: 'Impedir que los invitados inicien discusiones',
        setting_block_discussion_creation_description: 'Los invitados no pueden iniciar discusiones.',
        setting_block_mention_all: 'Impedir que los invitados mencionen a @all',
        setting_block_mention_all_description:
            'Los invitados no pueden mencionar a @all, ni en un mensaje nuevo ni al editarlo.',
        setting_block_mention_here: 'Impedir que los invitados mencionen a @here',
        setting_block_mention_here_description:
            'Los invitados no pueden mencionar a @here, ni en un mensaje nuevo ni al editarlo.',
        setting_block_own_message_deletion: 'Impedir que los invitados eliminen mensajes',
        setting_block_own_message_deletion_description:
            'Los invitados no pueden eliminar sus mensajes. Los gestores, y los propietarios y moderadores de la sala, usan «Eliminar mensaje de invitado» en el menú del mensaje: el servidor no indica a las aplicaciones quién elimina.',
        setting_block_self_join: 'Impedir que los invitados se unan a canales públicos',
        setting_block_self_join_description:
            'Los invitados solo entran en un canal público cuando alguien los añade. También se les deniegan allí los enlaces de invitación y la sincronización de canales de LDAP.',
        setting_block_file_upload: 'Impedir que los invitados suban archivos',
        setting_block_file_upload_description: 'Los invitados no pueden subir archivos.',
        invalid_switch: 'No guardado: este ajuste está activado o desactivado.',
        invalid_no_role: 'No guardado: indica al menos un rol; si no, el ajuste no se aplicaría a nadie.',
        invalid_unknown_role:
            'No guardado: uno de estos roles no existe en este espacio de trabajo. Usa los nombres o identificadores de sus roles, separados por comas.',
        invalid_room_role:
            'No guardado: uno de ellos es un rol dentro de las salas, como propietario o moderador. Usa roles del espacio de trabajo.',
        invalid_role_twice:
            'No guardado: uno de estos roles figura en un ajuste que contradice a este. Un rol de invitado no puede ser exento, ni de gestor, ni de solicitante.',
        invalid_unchecked: 'No guardado: ahora mismo no se ha podido comprobar el valor. Inténtalo de nuevo.',
        denied_channel_creation:
            'Los invitados no pueden crear canales aquí. Pide a un miembro que cree uno y te añada.',
        denied_group_creation:
            'Los invitados no pueden crear grupos privados aquí. Pide a un miembro que cree uno y te añada.',
        denied_team_creation:
            'No se ha creado tu equipo: los invitados no pueden crear equipos aquí. Pide a un miembro que cree uno y te añada.',
        denied_direct_message_creation: 'Los invitados no pueden iniciar conversaciones directas entre sí aquí.',
        denied_first_message:
            'Los invitados no pueden escribir primero en una conversación directa aquí. Podrás responder en cuanto la otra persona te haya escrito.',
        denied_discussion_creation:
            'Los invitados no pueden iniciar discusiones aquí. Pide a un miembro que inicie una.',
        denied_mention_all:
            'Los invitados no pueden mencionar @all aquí. Menciona por su nombre a las personas a las que te diriges.',
        denied_mention_here:
            'Los invitados no pueden mencionar @here aquí. Menciona por su nombre a las personas a las que te diriges.',
        denied_own_message_deletion:
            'El mensaje no se ha eliminado: aquí solo un moderador puede eliminar el mensaje de un invitado, con «Eliminar mensaje de invitado» en su menú.',
        denied_self_join:
            'Los invitados no pueden unirse a canales por su cuenta aquí. Pide a un miembro del canal que te añada.',
        denied_file_upload: 'Los invitados no pueden subir archivos aquí.',
        denied_cannot_check:
            'Ahora mismo no se han podido comprobar las reglas para invitados, así que no se ha llevado a cabo la acción. Inténtalo de nuevo en un momento.',
        cannot_block_channel_creation: 'crear canales o equipos públicos',
        cannot_block_group_creation: 'crear grupos privados o equipos privados',
        cannot_block_direct_message_creation: 'escribir primero en una conversación directa',
        cannot_block_discussion_creation: 'iniciar discusiones',
        cannot_block_mention_all: 'mencionar a @all',
        cannot_block_mention_here: 'mencionar a @here',
        cannot_block_own_message_deletion: 'eliminar tus mensajes (un moderador sí puede)',
        cannot_block_self_join: 'unirte a canales públicos sin que alguien te añada',
        cannot_block_file_upload: 'subir archivos',
        guest_can:
            'Aquí tienes acceso de invitado. Puedes leer y escribir en las salas a las que te han añadido, y responder a quienes te escriban.',
        guest_cannot: 'Como invitado, no puedes:',
        guest_unrestricted: 'Guest Manager no te impone más límites.',
        help_title: 'Lo que puedes hacer con /guest:',
        help_summary: 'muestra lo que puedes hacer o lo que hace un subcomando',
        ask_managers:
            'Los invitados los gestionan personas con uno de estos roles: {{roles}}. Consulta con una de ellas.',
        unknown_subcommand: 'No existe el subcomando «{{word}}». Escribe `/guest help` para ver los que hay.',
        unknown_subcommand_nearest: 'No existe el subcomando «{{word}}». ¿Querías decir `/guest {{guess}}`?',
        command_failed:
            'No ha funcionado, o no del todo. Inténtalo de nuevo; lo que ha pasado consta en el registro de la aplicación, que pueden leer los administradores.',
        action_failed:
            'No ha funcionado. Inténtalo de nuevo; lo que ha pasado consta en el registro de la aplicación, que pueden leer los administradores.',
        deletion_not_allowed:
            'Solo los gestores de invitados, y los propietarios y moderadores de esta sala, pueden eliminar el mensaje de un invitado.',
        deletion_not_a_guests: 'Este mensaje no es de un invitado. Usa «Eliminar» en su menú.',
        denied_room_closed:
            'Esta sala no admite invitados, así que no puedes escribir aquí. Si aún la necesitas, pregunta a un miembro con quien trabajes.',
        denied_room_read_only: 'Los invitados pueden leer en esta sala, pero no escribir.',
        denied_room_closed_join: 'Esta sala no admite invitados.',
        denied_room_closed_add:
            'No se puede añadir a {{name}}: esta sala no admite invitados. Sus propietarios y moderadores pueden cambiarlo con `/guest room open`.',
        denied_room_closed_create:
            'No se ha creado la sala, porque no admitiría invitados y estas personas lo son: {{names}}. Créala sin ellas y admite invitados con `/guest room open`.',
        room_closed_undone: '{{name}} ya no está en esta sala: no admite invitados.',
        room_closed_undone_self: 'Ya no estás en {{room}}: esa sala no admite invitados.',
        room_guests_entered: 'Ahora hay invitados en esta sala: personas de fuera pueden leer lo que se escribe aquí.',
        room_guests_left: 'El último invitado ha salido de esta sala.',
        room_policy_stamp: 'Último cambio de la política de invitados de una sala',
        room_summary:
            'establece qué pueden hacer los invitados en esta sala, o lo muestra junto con quiénes son; para sus propietarios y moderadores',
        expected_room_policy: 'open, read-only, closed o status',
        room_policy_open: 'Los invitados pueden estar en {{room}}, leer y escribir.',
        room_policy_read_only: 'Los invitados pueden estar en {{room}} y leer; no pueden escribir.',
        room_policy_closed: '{{room}} no admite invitados. Los que aún están en ella no pueden escribir.',
        room_origin_parent:
            'Así es en la sala a la que pertenece esta discusión, y aquí nadie ha establecido otra cosa.',
        room_origin_default:
            'Es lo predeterminado en este espacio de trabajo: nadie ha establecido nada para esta sala.',
        room_guests_none: 'Aquí no hay invitados.',
        room_guests_one: 'Aquí hay un invitado:',
        room_guests_other: 'Aquí hay {{count}} invitados:',
        outcome_room_opened: 'A partir de ahora, los invitados pueden estar en {{room}}, leer y escribir.',
        outcome_room_made_read_only:
            'A partir de ahora, los invitados pueden estar en {{room}} y leer, pero no escribir.',
        outcome_room_closed:
            'A partir de ahora, {{room}} no admite invitados. Los que están en ella siguen ahí hasta que alguien los saque, y no pueden escribir.',
        outcome_room_guests_not_allowed:
            'Solo los propietarios y moderadores de esta sala y los gestores de invitados pueden hacer eso.',
        outcome_room_not_member:
            'Solo quienes están en la sala y los gestores de invitados pueden ver a sus invitados.',
        outcome_room_members_only: 'Los invitados no pueden ver eso.',
        outcome_room_without_policy:
            'Eso solo se puede establecer para canales, grupos privados, equipos y discusiones.',
        outcome_room_takes_no_guests:
            'No se ha hecho nada: {{room}} no admite invitados. Sus propietarios y moderadores pueden cambiarlo con `/guest room open`.',
        failure_room_closed:
            'La sala no admite invitados. Sus propietarios y moderadores pueden cambiarlo con `/guest room open`.',
        button_guests_here: 'Invitados en la sala',
        guests_here_title: 'Invitados en la sala',
        guests_here_is_guest: 'invitado',
        guests_here_open: 'Abrir a invitados',
        guests_here_read_only: 'Solo lectura para invitados',
        guests_here_closed: 'Cerrar a invitados',
        section_caps: 'Límites',
        section_invitations: 'Invitaciones',
        section_lifecycle: 'Ciclo de vida',
        section_rooms: 'Salas',
        section_connection: 'Conexión',
        section_notices: 'Avisos',
        section_automation: 'Automatización',
        setting_permission_lock: 'Bloqueo de permisos',
        setting_permission_lock_description:
            'Compara lo que pueden hacer los roles de invitado con lo que necesita un invitado, cada hora y con /guest permissions. Incluye los tokens de acceso personal. Necesita la conexión.',
        setting_permission_lock_off: 'Desactivado',
        setting_permission_lock_report: 'Avisar a los gestores',
        setting_permission_lock_repair: 'Avisar a los gestores y retirar el permiso a los roles de invitado',
        setting_max_active_guests: 'Máximo de invitados activos',
        setting_max_active_guests_description:
            'Invitados activos e invitaciones pendientes en conjunto. 0 = sin límite.',
        setting_max_rooms_per_guest: 'Máximo de salas por invitado',
        setting_max_rooms_per_guest_description:
            'Canales, grupos privados, equipos y discusiones. Un invitado puede tener un límite propio: /guest limit. 0 = sin límite.',
        setting_count_direct_messages: 'Contar las conversaciones directas como salas',
        setting_count_direct_messages_description:
            'Indica si las conversaciones directas cuentan para el límite de salas por invitado.',
        setting_over_cap_action: 'Cuando hay un invitado de más',
        setting_over_cap_action_description:
            'Qué ocurre con un invitado que ha superado el límite, por ejemplo por un cambio de rol. En cualquier caso se avisa a los gestores.',
        setting_over_cap_action_deactivate: 'Desactivar al último invitado que llegó',
        setting_over_cap_action_notify: 'Solo avisar a los gestores',
        setting_allowed_email_domains: 'Dominios de correo permitidos',
        setting_allowed_email_domains_description:
            'Las direcciones de los invitados deben ser de uno de estos dominios; se incluyen los subdominios. Separados por comas; vacío = cualquier dominio.',
        setting_blocked_email_domains: 'Dominios de correo bloqueados',
        setting_blocked_email_domains_description:
            'Las direcciones de los invitados no pueden ser de ninguno de estos dominios; se incluyen los subdominios. Separados por comas.',
        setting_invitation_days: 'Días de validez de una invitación',
        setting_invitation_days_description:
            'Pasados estos días, la invitación caduca y su plaza vuelve a quedar libre.',
        setting_default_expiry_days: 'Días de acceso',
        setting_default_expiry_days_description:
            'Cuándo termina el acceso de un invitado, salvo que se indique otra cosa al añadirlo. 0 = nunca.',
        setting_max_expiry_days: 'Acceso más largo en días',
        setting_max_expiry_days_description:
            'Ningún acceso termina más tarde de estos días a partir de hoy, y todo invitado recibe un final. 0 = sin límite.',
        setting_expiry_reminder_days: 'Recordatorios antes del fin del acceso',
        setting_expiry_reminder_days_description:
            'Con estos días de antelación se avisa al invitado y a su responsable. Separados por comas; vacío = sin recordatorio.',
        setting_inactivity_days: 'Días sin iniciar sesión',
        setting_inactivity_days_description:
            'A los invitados que llevan tanto tiempo sin iniciar sesión se les avisa siete días antes y luego se les desactiva. La primera ronda solo los enumera. 0 = nunca.',
        setting_review_interval_days: 'Días entre revisiones',
        setting_review_interval_days_description:
            'Con esta frecuencia se pregunta al responsable si cada invitado sigue siendo necesario. Tras 14 días sin respuesta se pregunta a los gestores. 0 = nunca.',
        setting_review_silence: 'Cuando nadie responde a una revisión',
        setting_review_silence_description: 'Qué ocurre cuando los gestores tampoco responden en otros 14 días.',
        setting_review_silence_notify: 'Recordárselo a los gestores',
        setting_review_silence_deactivate: 'Desactivar al invitado',
        setting_room_policy: 'Salas sin regla propia',
        setting_room_policy_description:
            'Si los invitados pueden estar en las salas para las que nadie ha usado /guest room.',
        setting_room_policy_open: 'Abiertas a invitados',
        setting_room_policy_closed: 'Cerradas a invitados',
        setting_announce_guests: 'Anunciar invitados en las salas',
        setting_announce_guests_description:
            'Un mensaje avisa a la sala cuando entra el primer invitado y cuando se ha ido el último.',
        setting_direct_message_notice: 'Avisar a los miembros de que escriben a un invitado',
        setting_direct_message_notice_description:
            'Una vez y en privado, cuando un miembro escribe por primera vez a un invitado en una conversación directa.',
        setting_terms_text: 'Condiciones para invitados',
        setting_terms_text_description:
            'Hasta que un invitado acepte este texto con el botón, sus mensajes se retienen. Un texto cambiado vuelve a preguntar. Vacío = sin condiciones.',
        setting_connection_url: 'Dirección del espacio de trabajo',
        setting_connection_url_description:
            'Dónde accede la aplicación a la API del espacio de trabajo. Vacío = la dirección del propio espacio de trabajo (Site_Url).',
        setting_connection_user_id: 'ID de usuario del administrador',
        setting_connection_user_id_description:
            'El titular del token de acceso personal. El ID se muestra al crear el token.',
        setting_connection_token: 'Token de acceso personal del administrador',
        setting_connection_token_description:
            'Créalo en Mi cuenta > Tokens de acceso personal, con la opción de ignorar la autenticación de dos factores. La aplicación nunca lo muestra ni lo registra.',
        setting_notice_room: 'Sala para avisos',
        setting_notice_room_description:
            'Una sala donde se informa a los gestores de lo que ocurre con los invitados. Vacío = un mensaje directo a cada gestor que haya usado la aplicación.',
        setting_audit_retention_days: 'Días que se guarda el registro',
        setting_audit_retention_days_description:
            'Las decisiones y los cambios que muestra /guest log se eliminan después de estos días.',
        setting_api_token: 'Token de la API',
        setting_api_token_description:
            'Los scripts que gestionan invitados lo envían como token bearer; al menos 20 caracteres. Vacío o más corto = la API está desactivada.',
        invalid_choice: 'No guardado: no es ninguna de las opciones.',
        invalid_number: 'No guardado: introduce un número entero que tenga sentido aquí.',
        invalid_domain:
            'No guardado: uno de ellos no es un dominio de correo. Escríbelos como example.com, separados por comas.',
        invalid_url: 'No guardado: escribe la dirección con http:// o https://, sin nombre de usuario ni parámetros.',
        invalid_blank: 'No guardado: hay un espacio en medio. Vuelve a copiar el valor.',
        invalid_room: 'No guardado: no hay ninguna sala con este nombre. Créala primero; conviene que sea privada.',
        invalid_days: 'No guardado: escribe días enteros separados por comas, como 14, 5, 1.',
        invalid_long_text: 'No guardado: el texto tiene más de 5000 caracteres.',
        denied_room_cap_one:
            'No se puede añadir a {{name}}: los invitados solo pueden estar en una sala y {{name}} está en {{taken}}.',
        denied_room_cap_other:
            'No se puede añadir a {{name}}: los invitados pueden estar en un máximo de {{count}} salas y {{name}} está en {{taken}}.',
        denied_room_cap_join_one:
            'No puedes unirte: aquí los invitados solo pueden estar en una sala y tú estás en {{taken}}.',
        denied_room_cap_join_other:
            'No puedes unirte: aquí los invitados pueden estar en un máximo de {{count}} salas y tú estás en {{taken}}.',
        denied_room_cap_create:
            'No se ha creado la sala, porque estos invitados estarían en demasiadas salas: {{names}}.',
        denied_room_cap_create_guest: '{{name}} ({{taken}} de {{limit}})',
        denied_guest_cap_login:
            'Ahora mismo no puedes iniciar sesión: este espacio de trabajo ha alcanzado su número máximo de invitados. Consulta con tu contacto en el espacio de trabajo.',
        room_cap_undone_one:
            '{{name}} ha vuelto a salir de esta sala: los invitados solo pueden estar en una sala y otra llegó antes.',
        room_cap_undone_other:
            '{{name}} ha vuelto a salir de esta sala: los invitados pueden estar en un máximo de {{count}} salas y otra llegó antes.',
        room_cap_undone_self_one:
            'Ya no estás en {{room}}: aquí los invitados solo pueden estar en una sala y otra llegó antes.',
        room_cap_undone_self_other:
            'Ya no estás en {{room}}: aquí los invitados pueden estar en un máximo de {{count}} salas y otra llegó antes.',
        notice_cap_80: 'Plazas de invitado ocupadas: {{taken}} de {{limit}}.',
        notice_cap_100:
            'Las {{limit}} plazas de invitado están ocupadas ({{taken}} de {{limit}}). No se puede añadir a nadie más hasta que quede una plaza libre o se amplíe el límite.',
        notice_over_cap_deactivated:
            'Con {{username}} se superó el límite de invitados ({{limit}}) y se ha desactivado su cuenta. Libera una plaza y luego usa /guest activate.',
        notice_over_cap_kept:
            'Con {{username}} se ha superado el límite de invitados ({{limit}}). No se ha cambiado nada, tal como indican los ajustes.',
        notice_over_cap_failed:
            'Con {{username}} se ha superado el límite de invitados ({{limit}}) y no se ha podido desactivar su cuenta. Desactívala tú; el registro de la aplicación indica qué ha pasado.',
        notice_permissions_excess:
            'Los invitados pueden hacer más de lo que deberían: {{permissions}}. Consulta /guest permissions.',
        notice_permissions_repaired: 'Se han retirado permisos a los roles de invitado: {{permissions}}.',
        panel_title: 'Invitados',
        panel_usage: 'Plazas de invitado ocupadas: {{taken}} de {{cap}}',
        panel_usage_unlimited_one: '{{count}} invitado, sin límite',
        panel_usage_unlimited_other: '{{count}} invitados, sin límite',
        panel_active_one: '{{count}} activo',
        panel_active_other: '{{count}} activos',
        panel_pending_one: '{{count}} pendiente',
        panel_pending_other: '{{count}} pendientes',
        panel_inactive_one: '{{count}} desactivado',
        panel_inactive_other: '{{count}} desactivados',
        panel_expiring_one: '{{count}} caduca en menos de 14 días',
        panel_expiring_other: '{{count}} caducan en menos de 14 días',
        panel_no_connection:
            'La conexión de administrador no está configurada. Hace falta para añadir, invitar, activar y promover; todo lo demás funciona.',
        panel_from_store:
            'No se ha podido leer la lista del servidor. Estos son los invitados que la aplicación tiene anotados.',
        panel_setup: 'Configurar',
        panel_add: 'Añadir un invitado',
        panel_invite: 'Enviar invitaciones',
        panel_search: 'Buscar',
        panel_search_placeholder: 'Nombre, nombre de usuario o correo electrónico',
        panel_filter: 'Mostrar',
        panel_clear: 'Mostrar todos',
        panel_none_yet: 'Todavía no hay invitados. Añade uno o invita a alguien por correo electrónico.',
        panel_none_found: 'Ningún invitado coincide con esta búsqueda.',
        panel_range: '{{from}} a {{to}} de {{total}}',
        panel_previous: 'Anterior',
        panel_next: 'Siguiente',
        guest_filter_active: 'Activos',
        guest_filter_inactive: 'Desactivados',
        guest_filter_pending: 'Pendientes',
        guest_filter_expiring: 'Caducan pronto',
        guest_filter_all: 'Todos',
        guest_state_active: 'activo',
        guest_state_inactive: 'desactivado',
        guest_state_pending: 'pendiente',
        guest_act_info: 'Detalles',
        guest_act_activate: 'Activar',
        guest_act_deactivate: 'Desactivar',
        guest_act_limit: 'Límite de salas',
        guest_act_sponsor: 'Cambiar responsable',
        guest_act_promote: 'Convertir en miembro',
        guest_act_resend: 'Reenviar',
        guest_act_revoke: 'Revocar invitación',
        guest_rooms_one: '{{count}} sala',
        guest_rooms_other: '{{count}} salas',
        guest_rooms_of_limit_one: '{{rooms}} de {{count}} sala',
        guest_rooms_of_limit_other: '{{rooms}} de {{count}} salas',
        guest_room_limit_one: 'hasta {{count}} sala',
        guest_room_limit_other: 'hasta {{count}} salas',
        guest_no_expiry: 'sin fecha de fin',
        guest_expires: 'hasta el {{date}}',
        guest_expired: 'caducó el {{date}}',
        guest_sponsor: 'responsable: {{sponsor}}',
        guest_no_sponsor: 'sin responsable',
        invitation_lapses: 'invitación abierta hasta el {{date}}',
        invitation_lapsed: 'la invitación caducó el {{date}}',
        form_title_add: 'Añadir un invitado',
        form_title_invite: 'Enviar invitaciones',
        form_title_limit: 'Límite de salas',
        form_title_sponsor: 'Cambiar responsable',
        form_submit_add: 'Añadir',
        form_submit_invite: 'Invitar',
        form_submit_limit: 'Guardar',
        form_submit_sponsor: 'Guardar',
        form_close: 'Cancelar',
        form_email: 'Correo electrónico',
        form_emails: 'Correos electrónicos',
        form_emails_hint: 'Uno por línea, o separados por comas o espacios.',
        form_name: 'Nombre',
        form_username: 'Nombre de usuario',
        form_username_hint: 'Si se deja vacío, se forma a partir de la dirección.',
        form_rooms: 'Salas',
        form_rooms_hint: 'Nombres de salas con #, separados por espacios.',
        form_sponsor: 'Responsable',
        form_sponsor_hint: 'El miembro que responde por el invitado, como @nombre.',
        form_expires: 'Fin del acceso',
        form_expires_hint:
            'Por ejemplo 30d, 8w, 6m o 2027-03-31. Si se deja vacío, se aplica el ajuste del espacio de trabajo.',
        form_note: 'Nota',
        form_note_hint: 'Solo la ven los gestores.',
        form_limit: 'Máximo de salas',
        form_limit_hint:
            'Un número entero; 0 para no poner límite, 1 para una sola sala. Si se deja vacío, se aplica el límite del espacio de trabajo.',
        form_limit_introduction: '¿En cuántas salas puede estar {{name}}?',
        form_sponsor_introduction: '¿Quién responde por {{name}}?',
        form_error_missing: 'Rellena este campo.',
        form_error_too_long: 'Es demasiado largo: {{most}} caracteres como máximo.',
        confirm_title_deactivate: 'Desactivar invitado',
        confirm_title_relinquish: 'Único propietario',
        confirm_title_promote: 'Convertir en miembro',
        confirm_text_deactivate:
            '¿Desactivar a {{name}}? Su sesión se cerrará al momento y no podrá iniciar otra hasta que se vuelva a activar. Las salas y los mensajes se conservan.',
        confirm_text_relinquish:
            '{{name}} es el único propietario de al menos una sala. Si continúas, esa sala pasará a otro miembro, y las salas sin otros miembros se eliminarán.',
        confirm_text_promote:
            '¿Convertir a {{name}} en miembro? Las reglas para invitados dejan de aplicarse al momento y la cuenta recibe el rol por defecto.',
        confirm_submit_deactivate: 'Desactivar',
        confirm_submit_relinquish: 'Desactivar de todos modos',
        confirm_submit_promote: 'Convertir en miembro',
        confirm_more_one: 'y {{count}} más',
        confirm_more_other: 'y {{count}} más',
        details_title: 'Detalles del invitado',
        details_close: 'Cerrar',
        details_state: 'Estado',
        details_email: 'Correo electrónico',
        details_roles: 'Roles',
        details_rooms: 'Salas',
        details_sponsor: 'Responsable',
        details_expiry: 'Acceso',
        details_since: 'Invitado desde',
        details_added_by: 'Añadido por',
        details_last_login: 'Último inicio de sesión',
        details_never: 'nunca',
        details_note: 'Nota',
        first_steps:
            'Guest Manager está instalado y sus reglas para invitados ya se aplican. Esto es lo que está configurado hasta ahora:',
        first_steps_setup: 'Configurar',
        setup_title: 'Configurar Guest Manager',
        setup_again: 'Comprobar de nuevo',
        connection_not_set:
            'La conexión de administrador no está configurada. Introduce el ID de usuario y un token de acceso personal de un administrador en los ajustes de la aplicación, sección «Conexión»; después, /guest setup la prueba.',
        connection_wrong_token:
            'El servidor no acepta el token del administrador: es incorrecto, se ha revocado o su titular está desactivado. Crea uno nuevo en Mi cuenta > Tokens de acceso personal e introdúcelo, con su ID de usuario, en los ajustes de la aplicación, sección «Conexión».',
        connection_missing_permission:
            'Al titular del token de administrador le falta el permiso {{detail}}. Concédelo a uno de sus roles en Espacio de trabajo > Permisos, o usa el token de un administrador.',
        connection_two_factor:
            'El servidor pide un segundo factor, que la aplicación no puede dar. Crea un token nuevo con «Ignorar autenticación de dos factores» marcado e introdúcelo en los ajustes de la aplicación, sección «Conexión».',
        connection_rate_limited:
            'El servidor no admite más llamadas por ahora (quedan {{detail}} s). Inténtalo más tarde. Quien tiene el permiso `api-bypass-rate-limit` no está limitado: por ejemplo, el token de un administrador.',
        connection_server_error:
            'El servidor ha respondido con un error ({{detail}}). Inténtalo más tarde; si persiste, comprueba que la dirección del espacio de trabajo en los ajustes de la aplicación, sección «Conexión», lleva a este espacio de trabajo.',
        connection_unreachable:
            'No se ha podido acceder al espacio de trabajo en su propia dirección ({{detail}}). Comprueba la dirección del espacio de trabajo en los ajustes de la aplicación, sección «Conexión»: el servidor debe poder llamarse a sí mismo en ella.',
        connection_name_taken: 'El nombre de usuario ya está en uso. Elige otro con --username.',
        connection_email_taken: 'Ya hay una cuenta con este correo electrónico.',
        connection_guest_limit:
            'La licencia de este espacio de trabajo no permite más invitados. Desactiva a un invitado o amplía la licencia.',
        connection_user_limit:
            'La licencia de este espacio de trabajo no permite más usuarios activos. Desactiva a alguien o amplía la licencia.',
        connection_last_owner: 'Es el único propietario de una sala. Antes, nombra propietario a otra persona.',
        connection_not_found: 'El servidor ya no conoce esta cuenta.',
        connection_mail_failed:
            'El servidor no ha podido enviar el correo: {{detail}}. Revisa Espacio de trabajo > Configuración > Correo electrónico; /guest setup muestra lo que falta.',
        connection_rejected: 'El servidor lo ha rechazado: {{detail}}',
        list_and_more_one: '{{list}} y {{count}} más',
        list_and_more_other: '{{list}} y {{count}} más',
        permissions_summary:
            'muestra lo que los invitados pueden hacer y no deberían; repair se lo retira a los roles de invitado',
        permissions_unknown_word: 'Aquí no existe «{{word}}». ¿Querías decir `/guest permissions {{guess}}`?',
        permissions_clean: 'Los roles de invitado solo tienen los cuatro permisos de un invitado.',
        permissions_found: 'Los roles de invitado tienen más que los cuatro permisos de un invitado:',
        permissions_tokens:
            'Con {{permission}}, los invitados pueden crear tokens de acceso personal, que siguen valiendo después de cada sesión y que nadie más ve.',
        permissions_offer_repair:
            '`/guest permissions repair` retira estos permisos a los roles de invitado y a ningún otro rol.',
        permissions_second_roles_unknown: 'No se ha podido averiguar qué invitados tienen un segundo rol.',
        permissions_second_role_one:
            '{{count}} invitado activo tiene también el rol {{role}}, que añade: {{permissions}}. Retírale ese rol; si no, anula el de invitado (salvo que una licencia fije los invitados).',
        permissions_second_role_other:
            '{{count}} invitados activos tienen también el rol {{role}}, que añade: {{permissions}}. Retírales ese rol; si no, anula el de invitado (salvo que una licencia fije los invitados).',
        permissions_repaired: 'Retirado a los roles de invitado:',
        permissions_left: 'No retirado:',
        permissions_left_member_role:
            'Es un rol de miembros y la aplicación no le retira nada. Indica en el ajuste «Roles de invitado» un rol que solo tengan los invitados, o cambia los permisos a mano.',
        permissions_left_came_back:
            'El permiso volvió a aparecer justo después de retirarlo: alguien o algo lo concede de nuevo.',
        permissions_left_unverified:
            'La aplicación lo ha pedido, pero después no ha podido ver si se hizo. Ejecuta `/guest permissions check`.',
        setup_summary: 'prueba la conexión de administrador y muestra lo que falta por configurar',
        setup_done: 'Todo está configurado.',
        setup_open_one: 'Queda {{count}} punto pendiente.',
        setup_open_other: 'Quedan {{count}} puntos pendientes.',
        setup_without_connection:
            'Sin la conexión funcionan las reglas para invitados, los límites, la desactivación, el fin del acceso, las revisiones, las reglas de las salas, la lista de invitados, la auditoría y el registro. Hace falta para añadir, invitar, activar, promover y degradar, y para comprobar los permisos.',
        feature_add: 'añadir invitados',
        feature_invite: 'invitar por correo electrónico',
        feature_activate: 'activar invitados',
        feature_roles: 'aceptar invitaciones, promover y degradar',
        feature_list: 'obtener listas y recuentos del servidor',
        feature_lock: 'comprobar y corregir permisos',
        feature_mail: 'comprobar aquí los ajustes de correo',
        feature_speed: 'hacer llamadas sin límite de frecuencia',
        check_connection_not_set: 'La conexión de administrador no está configurada.',
        check_connection_failed: 'La conexión de administrador no funciona.',
        check_connection_ok: 'La conexión de administrador funciona, como {{user}}.',
        check_permissions_unknown: 'No se ha podido leer lo que permite el token.',
        check_feature_ready: 'El token basta para {{feature}}.',
        check_feature_lacking: 'El token no basta para {{feature}}: {{permissions}}.',
        check_guest_role_ok: 'El rol de invitado {{role}} existe.',
        check_guest_role_missing: 'No existe el rol de invitado {{role}}.',
        check_default_role_ok: 'El rol de los miembros es {{role}}.',
        check_default_role_missing: 'El rol que reciben las cuentas nuevas, {{role}}, no existe.',
        check_default_role_is_guest:
            'Las cuentas nuevas reciben el rol {{role}}, que es un rol de invitado: todo el que se registra es invitado y no se puede promover a nadie.',
        check_guest_cap_ok: 'El máximo de invitados activos es {{limit}}.',
        check_guest_cap_off: 'El número de invitados no está limitado.',
        check_room_cap_ok_one: 'Un invitado solo puede estar en una sala.',
        check_room_cap_ok_other: 'Un invitado puede estar en un máximo de {{count}} salas.',
        check_room_cap_off: 'El número de salas por invitado no está limitado.',
        check_baseline_ok: 'Los roles de invitado solo tienen los cuatro permisos de un invitado.',
        check_baseline_exceeded:
            'Los roles de invitado tienen más que los cuatro permisos de un invitado: {{permissions}}.',
        check_tokens_allowed: 'Los invitados pueden crear tokens de acceso personal.',
        check_mail_ok: 'El servidor de correo y la dirección del remitente están configurados.',
        check_mail_server_missing:
            'No hay ningún servidor de correo configurado (SMTP_Host). Es posible que no salgan las invitaciones ni los correos de bienvenida.',
        check_mail_sender_missing:
            'No hay ninguna dirección de remitente configurada (From_Email). Sin ella no sale ningún correo.',
        check_mail_unknown: 'No se han podido leer los ajustes de correo.',
        check_registration_open: 'Las personas invitadas por correo pueden registrarse.',
        check_registration_closed:
            'El registro no está abierto a todos. Es posible que las personas invitadas por correo no puedan crear una cuenta.',
        check_verification_on: 'Las cuentas nuevas tienen que verificar su correo electrónico.',
        check_verification_off:
            'Las cuentas nuevas no tienen que verificar su correo electrónico. Las salas de un invitado por correo siguen cerradas hasta que lo haga.',
        fix_set_connection:
            'Introduce el ID de usuario y un token de acceso personal de un administrador en los ajustes de la aplicación, sección «Conexión». Crea el token en Mi cuenta > Tokens de acceso personal, con «Ignorar autenticación de dos factores» marcado. Si ambos ya están, indica también la «Dirección del espacio de trabajo».',
        fix_grant_permissions:
            'Concédelos a un rol del titular del token en Espacio de trabajo > Permisos, o usa el token de un administrador.',
        fix_create_guest_role: 'Corrige el ajuste «Roles de invitado» o crea el rol en Espacio de trabajo > Permisos.',
        fix_set_default_role:
            'Cámbialo en Espacio de trabajo > Configuración > Cuentas > Registro > Roles por defecto para usuarios.',
        fix_set_guest_cap: 'Si quieres un límite, indícalo en los ajustes de la aplicación, sección «Límites».',
        fix_set_room_cap: 'Si quieres un límite, indícalo en los ajustes de la aplicación, sección «Límites».',
        fix_repair_permissions: 'Ejecuta `/guest permissions repair`.',
        fix_set_mail_server:
            'Introdúcelo en Espacio de trabajo > Configuración > Correo electrónico > SMTP, salvo que tus correos se envíen de otra manera.',
        fix_set_mail_sender:
            'Introdúcela en Espacio de trabajo > Configuración > Correo electrónico > SMTP (From_Email).',
        fix_open_registration:
            'Elige «Público» en Espacio de trabajo > Configuración > Cuentas > Registro > Formulario de registro, o usa /guest add en su lugar.',
        fix_require_verification:
            'Activa Espacio de trabajo > Configuración > Cuentas > Registro > Permitir que solo los usuarios verificados inicien sesión, o pide a los invitados que usen el enlace del correo de verificación.',
        add_summary: 'crea una cuenta para un invitado, con un correo de bienvenida, y la añade a salas',
        invite_summary: 'invita a personas por correo electrónico; quien se registre con esa dirección será invitado',
        invitations_summary: 'muestra las invitaciones aún sin respuesta; reenvía o revoca una de ellas',
        activate_summary: 'vuelve a dar acceso a invitados desactivados',
        deactivate_summary:
            'cierra la sesión de invitados y les impide el acceso; en una sala, a todos sus invitados, tras confirmarlo',
        promote_summary: 'convierte a un invitado en miembro',
        demote_summary: 'convierte a un miembro en invitado',
        limit_summary:
            'fija en cuántas salas puede estar un invitado: 1 para una sola sala, 0 para no poner límite, default para el límite del espacio de trabajo',
        sponsor_summary: 'designa al miembro que responde por un invitado',
        list_summary: 'muestra los invitados, página a página',
        info_summary: 'muestra lo que se sabe de un invitado: a los gestores y al responsable del invitado',
        usage_summary: 'muestra cuántas plazas de invitado están ocupadas y corrige el recuento con el del servidor',
        guest_your_sponsor: 'Tu responsable aquí es {{sponsor}}.',
        guest_your_access_ends: 'Tu acceso termina después del {{date}}.',
        guest_terms_open:
            'Todavía no has aceptado las condiciones para invitados. Hasta que lo hagas, no se envía nada de lo que escribas aquí.',
        denied_terms:
            'Primero tienes que aceptar las condiciones, así que esto se ha retenido. Encontrarás las condiciones, con un botón para aceptarlas, en el mensaje directo de Guest Manager o aquí con `/guest`.',
        offer_accept_terms: 'Aceptar',
        outcome_terms_asked:
            'Antes de escribir aquí como invitado, lee estas condiciones y acéptalas con el botón de abajo. Hasta entonces, lo que escribas se retiene.',
        outcome_terms_changed:
            'Las condiciones para invitados han cambiado desde entonces. Lee la versión actual y acéptala con el botón de abajo.',
        outcome_terms_accepted:
            'Gracias. Has aceptado las condiciones para invitados y ya puedes escribir. Lo que se retuvo no se ha enviado: vuelve a enviarlo.',
        outcome_terms_accepted_on: 'Aceptaste las condiciones para invitados el {{date}}.',
        outcome_terms_none: 'Aquí no hay condiciones para invitados que aceptar.',
        outcome_terms_for_guests: 'Solo se pide a los invitados que acepten estas condiciones. No se ha cambiado nada.',
        terms_not_recorded:
            'Ahora mismo no se ha podido registrar tu aceptación, así que todavía no se envía nada de lo que escribas. Vuelve a pulsar el botón en un momento.',
        details_terms: 'Condiciones',
        terms_accepted_on: 'aceptadas el {{date}}',
        terms_not_accepted: 'todavía no aceptadas',
        met_guests_one:
            '{{guests}} es un invitado en este espacio de trabajo, no un miembro. Solo tú ves este aviso, y solo esta vez.',
        met_guests_other:
            '{{guests}} son invitados en este espacio de trabajo, no miembros. Solo tú ves este aviso, y solo esta vez.',
        arguments_wrong: 'No se ha hecho nada, por lo siguiente:',
        argument_wrong: 'Se esperaba {{expected}}; se recibió «{{came}}».',
        argument_missing: 'Se esperaba {{expected}}; no se recibió nada.',
        expected_address: 'una dirección de correo electrónico, como gina@example.org',
        expected_one_address: 'una sola dirección de correo electrónico',
        expected_known_room: 'el nombre de un canal o grupo privado existente',
        expected_known_user: 'el nombre de usuario de alguien que tenga una cuenta',
        expected_one_user: 'un solo nombre de usuario',
        expected_user_or_room: 'nombres de usuario o el nombre de una sala',
        expected_time: 'un plazo o una fecha, como 30d, 8w, 6m o 2027-03-31, o never',
        expected_future_time: 'un día que aún no haya pasado',
        expected_near_time: 'un día dentro de los próximos diez años',
        expected_number: 'el número de una página',
        expected_limit: 'un número de salas de 0 (sin límite) a 10000, o default',
        expected_text: 'un texto; si tiene varias palabras, entre comillas dobles rectas',
        expected_quotes:
            'un texto entre comillas dobles rectas, porque dos apóstrofos en una línea cuentan como comillas',
        expected_quoted_words:
            'solo dirección de correo, #salas y opciones; un texto de varias palabras va entre comillas dobles rectas',
        expected_once: 'esta opción una sola vez',
        expected_option: 'una de las opciones de este subcomando',
        expected_invitation_act: 'resend o revoke',
        run_again: 'Cuando esté corregido, ejecuta de nuevo el mismo comando: completa lo que falta y no repite nada.',
        step_lookup: 'Búsqueda de cuentas y salas',
        step_account: 'Cuenta',
        step_record: 'Ficha en la aplicación',
        step_room: 'Sala',
        step_mail: 'Correo a',
        step_welcome_mail: 'Correo de bienvenida («¿Has olvidado tu contraseña?» al iniciar sesión envía otro) a',
        step_invitation: 'Invitación',
        step_guest_role: 'Rol de invitado',
        step_default_role: 'Rol por defecto',
        step_activation: 'Activación',
        step_deactivation: 'Desactivación',
        step_place: 'Recuento de plazas (se corrige en menos de una hora)',
        step_uncertain: 'La respuesta se ha perdido, así que puede haberse hecho de todos modos.',
        failure_already_active: 'Ya está activo.',
        failure_already_guest: 'Esta dirección ya es de un invitado.',
        failure_already_inactive: 'Ya está desactivado. `/guest activate` vuelve a dar acceso a un invitado.',
        failure_already_invited: 'Ya tiene una invitación. `/guest invitations resend` reenvía el correo.',
        failure_already_member: 'Esta dirección es de un miembro. `/guest demote` convierte a un miembro en invitado.',
        failure_bad_address: 'No es una dirección de correo electrónico.',
        failure_cap_reached:
            'Todas las plazas de invitado están ocupadas ({{detail}}). Desactiva a un invitado o amplía el límite en los ajustes de la aplicación.',
        failure_domain_blocked: 'Las direcciones de este dominio están bloqueadas en los ajustes de la aplicación.',
        failure_domain_not_allowed:
            'Las direcciones de este dominio no están entre las permitidas en los ajustes de la aplicación.',
        failure_not_a_guest: 'No es un invitado.',
        failure_records: 'La aplicación no ha podido acceder a sus datos ({{detail}}).',
        failure_server: 'El servidor lo ha rechazado o ha fallado: {{detail}}',
        failure_unknown_room: 'Esta sala ya no existe.',
        failure_unknown_user: 'Esta cuenta ya no existe.',
        failure_unreadable:
            'Esta versión no puede leer la ficha de este invitado en la aplicación. Se ha dejado como estaba; el registro de la aplicación la indica.',
        outcome_not_allowed: 'Solo los gestores de invitados pueden hacer eso.',
        outcome_not_allowed_sponsor: 'Solo los gestores de invitados y el responsable de ese invitado pueden ver eso.',
        outcome_not_connected:
            'Para esto hace falta la conexión de administrador, que no está configurada, así que no se ha hecho nada. Introduce el ID de usuario y un token de acceso personal de un administrador en los ajustes de la aplicación, sección «Conexión»; después, `/guest setup` la prueba.',
        outcome_nothing_done: 'No ha funcionado y no se ha cambiado nada:',
        outcome_unclear: 'La respuesta del servidor se ha perdido, así que no se sabe si esto se ha hecho:',
        outcome_bad_address: '«{{email}}» no es una dirección de correo electrónico, así que no se ha hecho nada.',
        outcome_domain_blocked:
            'No se ha hecho nada: las direcciones de {{domain}} están bloqueadas en los ajustes de la aplicación.',
        outcome_domain_not_allowed:
            'No se ha hecho nada: las direcciones de {{domain}} no están entre las permitidas en los ajustes de la aplicación.',
        outcome_unknown_room: 'No se ha hecho nada: no existe la sala {{room}}.',
        outcome_no_guest_room: 'No se ha hecho nada: {{room}} no es ni un canal ni un grupo privado.',
        outcome_too_many_rooms: 'No se ha hecho nada: {{wanted}} salas superan el límite de este invitado ({{limit}}).',
        outcome_sponsor_not_member:
            'No se ha hecho nada: {{user}} no puede ser responsable; tiene que ser un miembro activo.',
        outcome_expiry_past: 'No se ha hecho nada: el día en que debería terminar el acceso ya ha pasado.',
        outcome_cap_reached:
            'No se ha hecho nada: todas las plazas de invitado están ocupadas ({{taken}} de {{limit}}). Desactiva a un invitado, revoca una invitación o amplía el límite en los ajustes de la aplicación.',
        outcome_bad_username:
            'No se ha hecho nada: el espacio de trabajo no permite el nombre de usuario «{{username}}».',
        outcome_already_guest:
            '{{email}} ya es del invitado {{user}}, con todo lo que has pedido. No se ha cambiado nada.',
        outcome_already_inactive:
            '{{email}} es del invitado {{user}}, que está desactivado. `/guest activate` vuelve a darle acceso.',
        outcome_already_member:
            '{{email}} es del miembro {{user}}. `/guest demote` convierte a un miembro en invitado.',
        outcome_already_inactive_member:
            '{{email}} es de {{user}}, un miembro con la cuenta desactivada. Un administrador puede activarla; `/guest demote` convierte a un miembro en invitado.',
        outcome_already_invited:
            '{{email}} ya tiene una invitación y aún no se ha registrado. Revoca antes la invitación: `/guest invitations revoke`.',
        outcome_added: '{{email}} ya es invitado, como {{user}}, y recibirá un correo de bienvenida.',
        outcome_added_partly: '{{email}} ya es invitado, como {{user}}, pero no todo ha funcionado:',
        outcome_add_raced:
            'La última plaza de invitado se ocupó en el mismo momento. La cuenta {{user}} para {{email}} se ha creado y hay que desactivarla:',
        outcome_completed: '{{email}} ya era el invitado {{user}}. Se ha añadido lo que faltaba:',
        outcome_completed_partly: '{{email}} ya era el invitado {{user}}. No se ha podido añadir todo lo que faltaba:',
        outcome_no_address: 'Indica a quién invitar, con su dirección de correo electrónico.',
        outcome_invited_one: '{{count}} invitación está en camino:',
        outcome_invited_other: '{{count}} invitaciones están en camino:',
        outcome_invited_partly_one: '{{count}} invitación está en camino; no todas lo están:',
        outcome_invited_partly_other: '{{count}} invitaciones están en camino; no todas lo están:',
        outcome_not_invited: 'No se ha invitado a nadie:',
        outcome_no_invitation: 'No hay ninguna invitación pendiente para {{email}}. `/guest invitations` las muestra.',
        outcome_resent: 'Se ha reenviado la invitación de {{email}}.',
        outcome_resent_partly: 'Se ha reenviado la invitación de {{email}}, pero caduca en el momento fijado antes:',
        outcome_revoked:
            'La invitación de {{email}} está revocada. El correo no se puede recuperar: quien se registre ahora con él lo hará al margen de la aplicación.',
        outcome_revoked_partly: 'La invitación de {{email}} está revocada, pero su plaza aún no está libre:',
        outcome_invitation_lapsed: 'Tu invitación para {{email}} ha caducado: nadie se registró a tiempo.',
        outcome_accepted: '{{email}} ha aceptado tu invitación y ya es invitado, como {{user}}.',
        outcome_accepted_waits:
            '{{email}} ha aceptado tu invitación y ya es invitado, como {{user}}. Las salas se abrirán cuando se verifique la dirección.',
        outcome_accepted_partly:
            '{{email}} ha aceptado la invitación y ya es invitado, como {{user}}, pero no todo ha funcionado. Puedes añadir lo que falta con `/guest add`, la dirección y las salas:',
        outcome_accept_failed:
            '{{email}} ha aceptado una invitación y se ha registrado como {{user}}, pero no se ha podido convertir en invitado y por ahora es miembro. La aplicación lo vuelve a intentar cada hora; `/guest demote` lo hace al momento:',
        outcome_accept_unfinished:
            '{{email}} ha aceptado una invitación como {{user}}, pero no todo ha funcionado. La aplicación lo vuelve a intentar cada hora; `/guest demote` lo hace al momento:',
        outcome_accept_unconnected:
            '{{email}} ha aceptado una invitación y se ha registrado como {{user}}. Sin la conexión de administrador no se puede cambiar ningún rol, así que por ahora es miembro. Configura la conexión en los ajustes de la aplicación; en menos de una hora lo convertirá en invitado, o al momento con `/guest demote`.',
        outcome_accept_exempt:
            '{{email}} ha aceptado tu invitación como {{user}}. Esta cuenta está exenta de las reglas para invitados o gestiona invitados, así que se queda como está. La invitación ha terminado.',
        outcome_awaits_username: '{{email}} se ha registrado y será invitado cuando elija un nombre de usuario.',
        outcome_rooms_opened: '{{user}} ha verificado la dirección de la invitación y ya está en las salas:',
        outcome_rooms_opened_partly:
            '{{user}} ha verificado la dirección de la invitación, pero no ha podido entrar en todas las salas. Añade al invitado a mano, o con `/guest add`, la dirección y las salas:',
        outcome_activated_one: '{{count}} invitado vuelve a estar activo:',
        outcome_activated_other: '{{count}} invitados vuelven a estar activos:',
        outcome_activated_partly_one: '{{count}} invitado vuelve a estar activo; no todo ha funcionado:',
        outcome_activated_partly_other: '{{count}} invitados vuelven a estar activos; no todo ha funcionado:',
        outcome_not_activated: 'No se ha activado a nadie:',
        outcome_deactivated_one: '{{count}} invitado desactivado y con la sesión cerrada:',
        outcome_deactivated_other: '{{count}} invitados desactivados y con la sesión cerrada:',
        outcome_deactivated_partly_one:
            '{{count}} invitado desactivado y con la sesión cerrada; no todo ha funcionado:',
        outcome_deactivated_partly_other:
            '{{count}} invitados desactivados y con la sesión cerrada; no todo ha funcionado:',
        outcome_not_deactivated: 'No se ha desactivado a nadie:',
        outcome_no_guests_in_room: 'No hay ningún invitado activo en esta sala.',
        outcome_unknown_person: 'Esa cuenta no existe.',
        outcome_not_a_guest: '{{user}} no es un invitado.',
        outcome_promoted: '{{user}} ya es miembro. Las reglas para invitados dejan de aplicarse.',
        outcome_promoted_partly:
            '{{user}} está en camino de ser miembro, pero no todo ha funcionado. Quien conserve el rol de invitado sigue siendo invitado:',
        outcome_not_yourself: 'No puedes convertirte en invitado por tu cuenta.',
        outcome_not_a_person: '{{user}} no es la cuenta de una persona y no puede ser invitado.',
        outcome_is_exempt: '{{user}} gestiona invitados o tiene un rol exento, y no puede ser invitado.',
        outcome_demoted: '{{user}} ya es invitado. Las reglas para invitados se aplican al momento.',
        outcome_demoted_keeps_roles:
            '{{user}} ya es invitado. Conserva otros roles, que pueden permitir más que el rol de invitado: {{roles}}.',
        outcome_demoted_partly: '{{user}} ya es invitado, pero no todo ha funcionado:',
        outcome_demote_raced:
            'La última plaza de invitado se ocupó en el mismo momento, así que {{user}} sigue siendo miembro.',
        outcome_bad_limit: 'Un límite de salas es un número entero de 0 (sin límite) a 10000.',
        outcome_limit_none: 'Ahora {{user}} puede estar en cualquier número de salas.',
        outcome_limit_exceeded_one:
            'Ahora el límite de {{user}} es {{limit}}. Está en {{count}} sala más y permanece en ella; no se le abrirán más salas.',
        outcome_limit_exceeded_other:
            'Ahora el límite de {{user}} es {{limit}}. Está en {{count}} salas más y permanece en ellas; no se le abrirán más salas.',
        outcome_sponsor_set: 'Ahora {{sponsor}} responde por {{user}}.',
        deactivate_room_question_one:
            '{{room}} tiene {{count}} invitado activo, cuya sesión se cerraría y que perdería el acceso a todo el espacio de trabajo:',
        deactivate_room_question_other:
            '{{room}} tiene {{count}} invitados activos, cuyas sesiones se cerrarían y que perderían el acceso a todo el espacio de trabajo:',
        deactivate_room_confirm: 'Todavía no se ha hecho nada. Para hacerlo, escribe {{command}}',
        deactivate_owner_confirm:
            'Para continuar de todos modos, escribe {{command}}: esa sala pasará entonces a su miembro más antiguo, y las salas sin otros miembros se eliminarán.',
        invitations_none: 'No hay ninguna invitación pendiente.',
        invitations_title_one: '{{count}} invitación pendiente:',
        invitations_title_other: '{{count}} invitaciones pendientes:',
        list_none: 'Ningún invitado coincide.',
        list_title_one: '{{count}} invitado (página {{page}} de {{pages}}):',
        list_title_other: '{{count}} invitados (página {{page}} de {{pages}}):',
        list_next: 'Página siguiente: {{command}}',
        info_awaited_one: '{{count}} sala se abrirá cuando se verifique la dirección de la invitación.',
        info_awaited_other: '{{count}} salas se abrirán cuando se verifique la dirección de la invitación.',
        usage_room_cap_one: 'Cada invitado puede estar en {{count}} sala, salvo que tenga un límite propio.',
        usage_room_cap_other: 'Cada invitado puede estar en {{count}} salas, salvo que tenga un límite propio.',
        usage_differs:
            'Invitados activos según el servidor: {{server}}; según la aplicación: {{recorded}}. Vale el número del servidor; la revisión de cada hora añade lo que falta.',
        usage_corrected: 'El recuento de plazas era {{before}} y se ha corregido a {{after}}.',
        usage_unchecked:
            'No se ha podido leer el número del servidor, así que esto es lo que la aplicación tiene anotado:',
        audit_guest_added: 'Invitado añadido',
        audit_guest_invited: 'Invitación enviada',
        audit_invitation_resent: 'Invitación enviada de nuevo',
        audit_invitation_revoked: 'Invitación revocada',
        audit_invitation_lapsed: 'Invitación caducada',
        audit_invitation_accepted: 'Invitación aceptada',
        audit_guest_found: 'Invitado encontrado que llegó sin la aplicación',
        audit_guest_lost: 'Ya no es invitado, por un cambio fuera de la aplicación',
        audit_guest_activated: 'Invitado activado',
        audit_guest_deactivated: 'Invitado desactivado',
        audit_guest_promoted: 'Invitado convertido en miembro',
        audit_guest_demoted: 'Miembro convertido en invitado',
        audit_limit_set: 'Límite de salas fijado',
        audit_sponsor_set: 'Responsable asignado',
        audit_expiry_set: 'Fin del acceso fijado',
        audit_access_ended: 'Acceso terminado',
        audit_inactive_warned: 'Avisado por inactividad',
        audit_inactive_deactivated: 'Desactivado por inactividad',
        audit_over_cap_deactivated: 'Desactivado por superar el límite de invitados',
        audit_review_started: 'Revisión iniciada',
        audit_review_kept: 'Conservado en la revisión',
        audit_review_removed: 'Retirado en la revisión',
        audit_review_escalated: 'Revisión pasada a los gestores',
        audit_review_deactivated: 'Desactivado tras una revisión sin respuesta',
        audit_request_made: 'Invitado solicitado',
        audit_request_approved: 'Solicitud aprobada',
        audit_request_declined: 'Solicitud rechazada',
        audit_request_lapsed: 'Solicitud caducada',
        audit_room_policy_set: 'Norma de la sala fijada',
        audit_terms_accepted: 'Condiciones aceptadas',
        audit_permissions_repaired: 'Permisos retirados',
        audit_message_deleted: 'Mensaje de invitado eliminado',
        refused_channel_creation: 'crear un canal',
        refused_group_creation: 'crear un grupo privado',
        refused_team_creation: 'crear un equipo',
        refused_direct_message_creation: 'iniciar una conversación directa',
        refused_first_message: 'escribir primero en una conversación directa',
        refused_discussion_creation: 'iniciar una discusión',
        refused_mention_all: 'mencionar @all',
        refused_mention_here: 'mencionar @here',
        refused_own_message_deletion: 'eliminar un mensaje',
        refused_self_join: 'entrar en un canal sin que se le añada',
        refused_file_upload: 'subir un archivo',
        refused_terms: 'escribir antes de aceptar las condiciones',
        refused_room_closed: 'lo que una sala cerrada no permite',
        refused_room_read_only: 'escribir en una sala de solo lectura',
        refused_cannot_check: 'lo que no se pudo comprobar',
        refused_room_cap: 'entrar en una sala de más',
        refused_guest_cap: 'iniciar sesión por encima del límite de invitados',
        details_refused: 'Denegado en los últimos 30 días',
        log_summary:
            'muestra lo que se ha hecho y decidido, lo más reciente primero; sin número, los últimos siete días',
        log_title_one: '{{count}} entrada desde el {{date}}:',
        log_title_other: '{{count}} entradas desde el {{date}}:',
        log_none: 'No hay nada registrado desde el {{date}}.',
        log_more_one: 'No se muestra {{count}} entrada más antigua. {{command}} envía todo el registro como archivo.',
        log_more_other:
            'No se muestran {{count}} entradas más antiguas. {{command}} envía todo el registro como archivo.',
        log_by: 'por {{actor}}',
        log_by_app: 'por la aplicación o desde fuera',
        log_default_limit: 'el límite del espacio de trabajo',
        log_no_limit: 'sin límite',
        expected_days_back: 'un número de días de 1 a 3650',
        audit_summary: 'encuentra lo que no está bien con los invitados, cada cosa con su solución',
        findings_title: 'Auditoría de invitados',
        findings_none_one: 'Nada que corregir: se ha revisado {{count}} invitado activo.',
        findings_none_other: 'Nada que corregir: se han revisado {{count}} invitados activos.',
        findings_found_one: '{{count}} hallazgo; invitados activos revisados: {{guests}}.',
        findings_found_other: '{{count}} hallazgos; invitados activos revisados: {{guests}}.',
        findings_more_one: '{{count}} hallazgo más se mostrará cuando se corrijan algunos de estos.',
        findings_more_other: '{{count}} hallazgos más se mostrarán cuando se corrijan algunos de estos.',
        findings_left_guests_one: 'No se ha revisado {{count}} invitado.',
        findings_left_guests_other: 'No se han revisado {{count}} invitados.',
        findings_left_facts_one: 'De {{count}} invitado no se ha podido consultar todo (cuenta, salas o responsable).',
        findings_left_facts_other:
            'De {{count}} invitados no se ha podido consultar todo (cuenta, salas o responsable).',
        findings_left_permissions: 'No se han podido consultar los permisos de los roles de invitado.',
        finding_over_guest_cap: 'Invitados e invitaciones ocupan {{taken}} plazas; se permiten {{limit}}.',
        finding_past_guest_cap: '{{user}} supera el límite de invitados: los demás llegaron antes.',
        finding_over_room_limit: '{{user}} está en {{rooms}} salas; el límite es {{limit}}.',
        finding_in_closed_room: '{{user}} está en salas cerradas a invitados: {{rooms}}.',
        finding_fix_leave: 'Sacar de estas salas',
        outcome_closed_rooms_left: '{{user}} ya no está en ninguna sala cerrada:',
        outcome_closed_rooms_left_partly: 'No se pudo sacar a {{user}} de todas las salas cerradas:',
        outcome_in_no_closed_room: '{{user}} no está en ninguna sala cerrada a invitados.',
        audit_room_left: 'Sacado de una sala cerrada',
        finding_no_sponsor: '{{user}} no tiene responsable.',
        finding_inactive_sponsor: 'El responsable de {{user}} no es un miembro activo: {{sponsor}}.',
        finding_no_expiry: 'El acceso de {{user}} no tiene fin.',
        finding_expiry_too_late_one:
            '{{user}} tiene acceso hasta el {{date}}; los ajustes permiten como máximo {{count}} día a partir de hoy.',
        finding_expiry_too_late_other:
            '{{user}} tiene acceso hasta el {{date}}; los ajustes permiten como máximo {{count}} días a partir de hoy.',
        finding_inactive: '{{user}} inició sesión por última vez el {{date}}.',
        finding_never_logged_in: '{{user}} está aquí desde el {{date}} y nunca ha iniciado sesión.',
        finding_second_role: '{{user}} tiene roles además del de invitado: {{roles}}.',
        finding_extra_permissions:
            'Los roles de invitado tienen más que los cuatro permisos de un invitado: {{permissions}}.',
        finding_fix_demote: 'Quitar el rol de miembro',
        finding_fix_repair: 'Quitar los permisos',
        export_summary: 'te envía los invitados, o el registro, como archivo para hojas de cálculo',
        expected_export: '`guests` o `log`',
        export_sent_one: '{{file}} con {{count}} entrada está en tu conversación directa con la aplicación.',
        export_sent_other: '{{file}} con {{count}} entradas está en tu conversación directa con la aplicación.',
        export_left_one:
            'No se ha podido consultar la cuenta de {{count}} invitado; el archivo dice lo que la aplicación tiene anotado.',
        export_left_other:
            'No se han podido consultar las cuentas de {{count}} invitados; el archivo dice lo que la aplicación tiene anotado.',
        export_not_sent:
            'No se ha podido enviar el archivo ({{detail}}). El espacio de trabajo debe permitir subir archivos, también en mensajes directos, y el tipo text/csv.',
        outcome_limit_set_one: 'Ahora {{user}} puede estar en {{count}} sala como máximo.',
        outcome_limit_set_other: 'Ahora {{user}} puede estar en {{count}} salas como máximo.',
        outcome_limit_default_one:
            'Para {{user}} vuelve a valer el límite del espacio de trabajo: {{count}} sala como máximo.',
        outcome_limit_default_other:
            'Para {{user}} vuelve a valer el límite del espacio de trabajo: {{count}} salas como máximo.',
        button_open_panel: 'Invitados',
        api_nothing_here: 'Aquí no hay nada.',
        api_unauthorized:
            'Falta el token o es incorrecto. Va en la cabecera «Authorization: Bearer …»; es el de los ajustes de la aplicación, sección Automatización.',
        api_too_many_attempts: 'En el último minuto han llegado demasiados tokens incorrectos. Espera un minuto.',
        api_unavailable:
            'Ahora mismo no es posible. Vuelve a intentarlo más tarde; lo que ya se empezó puede haberse hecho.',
        api_body_too_large: 'El cuerpo de la petición supera los {{most}} KB.',
        api_body_no_json: 'El cuerpo de la petición no es JSON.',
        api_field_unknown: 'Aquí no se conoce nada con este nombre.',
        api_field_missing: 'Falta este dato.',
        api_field_value: 'Este dato no es como lo describe el documento de la API, openapi.json.',
        extend_summary: 'indica cuándo termina el acceso de un invitado',
        expected_allowed_time_one: 'un momento a un máximo de {{count}} día, el acceso más largo aquí',
        expected_allowed_time_other: 'un momento a un máximo de {{count}} días, el acceso más largo aquí',
        failure_access_ended: 'Su acceso ha terminado. Indica primero hasta cuándo continúa: /guest extend.',
        outcome_extended: '{{user}} tiene acceso hasta el {{date}}.',
        outcome_extended_inactive:
            '{{user}} puede tener acceso hasta el {{date}}, pero está desactivado. Para dejarlo entrar de nuevo: /guest activate.',
        outcome_extended_without_end: '{{user}} tiene ahora acceso sin fecha de fin.',
        outcome_expiry_too_late_one:
            'No se ha hecho nada: el acceso puede durar como máximo {{count}} día a partir de ahora.',
        outcome_expiry_too_late_other:
            'No se ha hecho nada: el acceso puede durar como máximo {{count}} días a partir de ahora.',
        outcome_expiry_needed_one:
            'No se ha hecho nada: aquí todo acceso tiene un final, como máximo en {{count}} día.',
        outcome_expiry_needed_other:
            'No se ha hecho nada: aquí todo acceso tiene un final, como máximo en {{count}} días.',
        outcome_ends_for_guest:
            'Tu acceso a este espacio de trabajo termina el {{date}}. Si lo necesitas más tiempo, pregunta a tu responsable.',
        outcome_ends_for_sponsor: 'El acceso de tu invitado {{user}} termina el {{date}}.',
        outcome_ends_for_managers:
            'El acceso de {{user}}, un invitado sin responsable activo, termina el {{date}}. Para cambiarlo: /guest extend, /guest sponsor.',
        outcome_ended_for_sponsor:
            'El acceso de tu invitado {{user}} ha terminado y la cuenta está desactivada. Si todavía hace falta, pregunta a un gestor.',
        outcome_ended_for_managers: 'El acceso del invitado {{user}} ha terminado y la cuenta está desactivada.',
        outcome_end_failed:
            'El acceso del invitado {{user}} ha terminado, pero la cuenta no se ha podido desactivar. Se reintenta cada hora; también puedes usar /guest deactivate.',
        review_summary:
            'pregunta a los responsables qué invitados siguen siendo necesarios, o muestra lo que queda sin responder',
        expected_review_act: 'start u open',
        reviews_none: 'No hay ninguna revisión abierta.',
        reviews_open_one: '{{count}} invitado en revisión:',
        reviews_open_other: '{{count}} invitados en revisión:',
        reviews_more_one: '… y {{count}} más.',
        reviews_more_other: '… y {{count}} más.',
        reviews_start: 'Para preguntar ahora por todos los demás invitados activos: {{command}}',
        reviews_at_sponsor: '{{user}}: se pregunta a {{sponsor}}, desde el {{date}}',
        reviews_at_managers: '{{user}}: se pregunta a los gestores; empezó el {{date}}',
        details_review: 'Revisión',
        guest_review_open: 'revisión abierta desde el {{date}}',
        guest_review_next: 'la próxima, el {{date}}',
        offer_keep: 'Conservar',
        offer_remove: 'Quitar',
        outcome_review_for_sponsor_one:
            '¿Sigue siendo necesario? Eres responsable del invitado {{users}}. Conservar: el acceso sigue igual. Quitar: la cuenta se desactiva.',
        outcome_review_for_sponsor_other:
            '¿Siguen siendo necesarios? Eres responsable de {{count}} invitados: {{users}}. Conservar: el acceso sigue igual. Quitar: la cuenta se desactiva.',
        outcome_review_for_managers_one:
            '¿Sigue siendo necesario? Ningún responsable ha respondido por el invitado {{users}}. Conservar: el acceso sigue igual. Quitar: la cuenta se desactiva.',
        outcome_review_for_managers_other:
            '¿Siguen siendo necesarios? Ningún responsable ha respondido por {{count}} invitados: {{users}}. Conservar: el acceso sigue igual. Quitar: la cuenta se desactiva.',
        outcome_review_for_reminded_one:
            'Recordatorio: nadie ha dicho todavía si el invitado {{users}} sigue siendo necesario.',
        outcome_review_for_reminded_other:
            'Recordatorio: nadie ha dicho todavía si estos {{count}} invitados siguen siendo necesarios: {{users}}.',
        outcome_review_row: '{{user}}: invitado desde el {{since}}, último inicio de sesión el {{seen}}',
        outcome_review_row_unseen: '{{user}}: invitado desde el {{since}}, nunca ha iniciado sesión',
        outcome_review_kept: 'El invitado {{user}} se queda.',
        outcome_review_removed: 'El invitado {{user}} está desactivado y su sesión, cerrada.',
        outcome_review_remove_failed:
            'Tu respuesta está registrada, pero el invitado {{user}} no se ha podido desactivar. Se reintenta cada hora:',
        outcome_review_under_way:
            'En este momento otra persona está respondiendo por {{user}}, así que no se ha cambiado nada.',
        outcome_review_was_kept: '{{by}} ya respondió el {{date}}: {{user}} se queda. No se ha cambiado nada.',
        outcome_review_was_removed:
            '{{by}} ya respondió el {{date}}: {{user}} ya no es necesario. No se ha cambiado nada.',
        outcome_review_was_silent:
            'Nadie respondió a tiempo por {{user}}, así que el acceso terminó el {{date}}. No se ha cambiado nada.',
        outcome_review_is_over:
            'Esta pregunta ya no está abierta, así que no se ha cambiado nada. `/guest info` muestra cómo está todo.',
        outcome_review_silent_for_sponsor_one:
            'Nadie respondió si tu invitado {{users}} sigue siendo necesario, así que la cuenta está desactivada. Si hace falta, pregunta a un gestor.',
        outcome_review_silent_for_sponsor_other:
            'Nadie respondió si {{count}} de tus invitados siguen siendo necesarios, así que sus cuentas están desactivadas: {{users}}. Si hacen falta, pregunta a un gestor.',
        outcome_review_silent_for_managers_one:
            'Nadie respondió si el invitado {{users}} sigue siendo necesario, así que la cuenta está desactivada. Para dejarle entrar de nuevo: /guest activate.',
        outcome_review_silent_for_managers_other:
            'Nadie respondió si {{count}} invitados siguen siendo necesarios, así que sus cuentas están desactivadas: {{users}}. Para dejarles entrar de nuevo: /guest activate.',
        outcome_review_failed:
            'Una revisión ha terminado el acceso del invitado {{user}}, pero la cuenta no se ha podido desactivar. Se reintenta cada hora; también puedes usar /guest deactivate.',
        outcome_review_round_one:
            'Ha empezado la revisión de {{count}} invitado. Se pregunta ahora al responsable; si no lo hay, a los gestores.',
        outcome_review_round_other:
            'Ha empezado la revisión de {{count}} invitados. Se pregunta ahora a los responsables; si no los hay, a los gestores.',
        outcome_review_round_begun_one:
            'Ha empezado la revisión de {{count}} invitado. A quien falte se le preguntará en las próximas horas.',
        outcome_review_round_begun_other:
            'Ha empezado la revisión de {{count}} invitados. A quien falte se le preguntará en las próximas horas.',
        outcome_review_round_nobody:
            'No hay ningún invitado activo por el que no se esté preguntando ya, así que no se ha empezado nada.',
        outcome_idle_for_guest:
            'Hace mucho que no inicias sesión en este espacio de trabajo. Si no lo haces, tu cuenta aquí se desactivará el {{date}}.',
        outcome_idle_for_sponsor_one:
            'Tu invitado {{users}} lleva mucho tiempo sin iniciar sesión. Si no lo hace, la cuenta se desactivará el {{date}}.',
        outcome_idle_for_sponsor_other:
            '{{count}} de tus invitados llevan mucho tiempo sin iniciar sesión: {{users}}. Si no lo hacen, sus cuentas se desactivarán el {{date}}.',
        outcome_idle_listed_one:
            'A partir de ahora se desactiva a los invitados que no inician sesión. Ya afecta a {{count}} invitado, que será avisado dentro de una hora, más o menos, y se desactivará siete días después si no inicia sesión: {{users}}. Se cambia con el ajuste «Días sin iniciar sesión».',
        outcome_idle_listed_other:
            'A partir de ahora se desactiva a los invitados que no inician sesión. Ya afecta a {{count}} invitados, que serán avisados dentro de una hora, más o menos, y se desactivarán siete días después si no inician sesión: {{users}}. Se cambia con el ajuste «Días sin iniciar sesión».',
        outcome_idle_ended_for_sponsor_one:
            'Tu invitado {{users}} llevaba demasiado tiempo sin iniciar sesión y la cuenta está desactivada. Si todavía hace falta, pregunta a un gestor.',
        outcome_idle_ended_for_sponsor_other:
            '{{count}} de tus invitados llevaban demasiado tiempo sin iniciar sesión y sus cuentas están desactivadas: {{users}}. Si todavía hacen falta, pregunta a un gestor.',
        outcome_idle_ended_for_managers_one:
            'El invitado {{users}}, sin responsable activo, llevaba demasiado tiempo sin iniciar sesión y está desactivado. Para dejarle entrar de nuevo: /guest activate.',
        outcome_idle_ended_for_managers_other:
            '{{count}} invitados sin responsable activo llevaban demasiado tiempo sin iniciar sesión y están desactivados: {{users}}. Para dejarles entrar de nuevo: /guest activate.',
        outcome_idle_failed:
            'El invitado {{user}} lleva demasiado tiempo sin iniciar sesión, pero la cuenta no se ha podido desactivar. Se reintenta cada hora; también puedes usar /guest deactivate.',
        guest_act_extend: 'Cambiar el fin del acceso',
        form_title_extend: 'Fin del acceso',
        form_submit_extend: 'Guardar',
        request_summary: 'solicita un invitado a los gestores; respondes por él si no nombras a otro responsable',
        approve_summary: 'aprueba la solicitud de un invitado y lo añade; sin más, muestra las solicitudes abiertas',
        decline_summary: 'rechaza la solicitud de un invitado; sin más, muestra las solicitudes abiertas',
        expected_joined_room: 'el nombre de un canal o grupo privado en el que tú mismo estés',
        requests_open_one: '{{count}} solicitud de invitado espera una decisión',
        requests_open_other: '{{count}} solicitudes de invitados esperan una decisión',
        requests_none: 'No hay ninguna solicitud abierta.',
        requests_title: 'Solicitudes abiertas',
        panel_decide: 'Decidir',
        request_card: '{{requester}} solicita un invitado: {{guest}}. Solicitud {{id}}',
        request_card_approved: '✅ Aprobada por {{manager}} el {{date}}: {{user}}',
        request_card_declined: '❌ Rechazada por {{manager}} el {{date}}',
        request_card_lapsed: '⌛ Caducada el {{date}}: nadie decidió a tiempo',
        offer_approve: 'Aprobar',
        offer_decline: 'Rechazar',
        form_title_request: 'Solicitar un invitado',
        form_submit_request: 'Solicitar',
        form_request_rooms_hint: 'Nombres de salas en las que estés, con #, separados por espacios.',
        form_request_sponsor_hint: 'El miembro que responde por el invitado, como @nombre. Si se deja vacío, eres tú.',
        form_request_note_hint: 'Para qué se necesita al invitado. Lo ven quienes deciden.',
        form_title_decline: 'Rechazar solicitud',
        form_submit_decline: 'Rechazar',
        form_decline_introduction: '¿Rechazar la solicitud de {{name}}?',
        form_reason: 'Motivo',
        form_reason_hint: 'Se le comunica a quien hizo la solicitud.',
        outcome_not_requester: 'No puedes solicitar invitados aquí. Habla con un gestor de invitados.',
        outcome_room_not_joined: 'No se ha hecho nada: solo puedes nombrar salas en las que tú mismo estés.',
        outcome_request_made:
            'Tu solicitud {{id}} para {{email}} está en manos de los gestores de invitados. Se te dirá lo que decidan.',
        outcome_request_not_shown:
            'Todavía no se ha podido mostrar a todos los que deciden; la aplicación lo intenta de nuevo cada hora. Si corre prisa, dale a un gestor de invitados el identificador: {{id}}.',
        outcome_request_open_already: '{{email}} ya se ha solicitado y nadie ha decidido todavía.',
        outcome_request_being_made:
            '{{email}} se está solicitando en este momento. Si los gestores no se enteran, vuelve a solicitarlo dentro de diez minutos.',
        outcome_request_unknown: 'No existe la solicitud {{id}}.',
        outcome_request_busy:
            'La solicitud {{id}} se está decidiendo en este momento. Si dentro de diez minutos sigue abierta, decídela entonces: nada se hace dos veces.',
        outcome_request_rooms_left:
            'No se ha hecho nada: {{requester}} ya no está en todas las salas que nombra la solicitud.',
        outcome_request_stays_open:
            'La solicitud {{id}} sigue abierta. Apruébala de nuevo cuando esté arreglado y se completará lo que falte; o recházala y podrá hacerse otra.',
        outcome_request_unrecorded:
            'No se pudo registrar qué ha sido de la solicitud {{id}}. La aplicación lo completa en menos de una hora; nada se hace dos veces.',
        outcome_request_without_sponsor:
            '{{sponsor}} ya no es un miembro activo y no puede responder por {{user}}, que no tiene responsable. Para nombrar uno: `/guest sponsor`.',
        outcome_request_declined_begun:
            'La cuenta {{user}} ya se había creado para ella y se queda. Para cerrarla: `/guest deactivate`.',
        outcome_request_reason: 'Motivo: {{reason}}',
        outcome_request_waits:
            'La solicitud {{id}} de {{requester}} lleva una semana esperando. Para decidir: `/guest approve {{id}}` o `/guest decline {{id}}`.',
        outcome_request_approved: 'La solicitud {{id}} para {{email}} está aprobada: el invitado es {{user}}.',
        outcome_request_declined: 'La solicitud {{id}} para {{email}} está rechazada.',
        outcome_request_already_approved: '{{manager}} aprobó la solicitud {{id}} el {{date}}: {{user}}.',
        outcome_request_already_declined: '{{manager}} rechazó la solicitud {{id}} el {{date}}.',
        outcome_request_already_lapsed: 'La solicitud {{id}} caducó el {{date}}: nadie decidió a tiempo.',
        outcome_request_approved_told:
            '{{manager}} ha aprobado tu solicitud {{id}} para {{email}}: el invitado es {{user}}.',
        outcome_request_declined_told: '{{manager}} ha rechazado tu solicitud {{id}} para {{email}}.',
        outcome_request_lapsed_told:
            'Tu solicitud {{id}} para {{email}} ha caducado: nadie ha decidido en 30 días. Puedes volver a hacerla.',
        form_extend_introduction: '¿Hasta cuándo puede {{name}} tener acceso?',
        offer_extend: 'Prolongar',
    },
    fr: {
        command_description: 'Invités : ce qu’ils peuvent faire ici, et tout pour les gérer',
        command_params: 'help [sous-commande]',
        button_delete_guest_message: 'Supprimer le message de l’invité',
        section_access: 'Accès',
        section_restrictions: 'Restrictions',
        setting_guest_roles: 'Rôles d’invité',
        setting_guest_roles_description:
            'Toute personne ayant un de ces rôles est un invité. Noms ou ID, séparés par des virgules.',
        setting_exempt_roles: 'Rôles exemptés',
        setting_exempt_roles_description:
            'Toute personne ayant un de ces rôles n’est jamais un invité, quels que soient ses autres rôles. Peut rester vide.',
        setting_manager_roles: 'Rôles de gestionnaire',
        setting_manager_roles_description:
            'Qui peut gérer les invités avec /guest. Un invité n’est jamais gestionnaire.',
        setting_requester_roles: 'Rôles de demandeur',
        setting_requester_roles_description: 'Qui peut demander un invité aux gestionnaires. Peut rester vide.',
        setting_block_channel_creation: 'Interdire aux invités de créer des canaux',
        setting_block_channel_creation_description:
            'Les invités ne peuvent pas créer de canaux publics ni d’équipes publiques.',
        setting_block_group_creation: 'Interdire aux invités de créer des groupes privés',
        setting_block_group_creation_description:
            'Les invités ne peuvent pas créer de groupes privés ni d’équipes privées.',
        setting_block_direct_message_creation: 'Interdire aux invités de commencer des conversations directes',
        setting_block_direct_message_creation_description:
            'Les invités ne peuvent pas écrire en premier dans une conversation directe ; ils peuvent répondre dès que quelqu’un d’autre a écrit. Une conversation entre invités seulement ne peut pas être ouverte.',
        setting_block_discussion_creation: 'Interdire aux invités de commencer des discussions',
        setting_block_discussion_creation_description: 'Les invités ne peuvent pas commencer de discussions.',
        setting_block_mention_all: 'Interdire aux invités de mentionner @all',
        setting_block_mention_all_description:
            'Les invités ne peuvent pas mentionner @all, ni dans un nouveau message, ni en modifiant un message.',
        setting_block_mention_here: 'Interdire aux invités de mentionner @here',
        setting_block_mention_here_description:
            'Les invités ne peuvent pas mentionner @here, ni dans un nouveau message, ni en modifiant un message.',
        setting_block_own_message_deletion: 'Interdire aux invités de supprimer des messages',
        setting_block_own_message_deletion_description:
            'Les invités ne peuvent pas supprimer leurs messages. Les gestionnaires, ainsi que les propriétaires et modérateurs du salon, utilisent « Supprimer le message de l’invité » dans le menu du message : le serveur n’indique pas aux applications qui supprime.',
        setting_block_self_join: 'Interdire aux invités de rejoindre des canaux publics',
        setting_block_self_join_description:
            'Les invités n’entrent dans un canal public que si quelqu’un les ajoute. Les liens d’invitation et la synchronisation des canaux de LDAP leur y sont également refusés.',
        setting_block_file_upload: 'Interdire aux invités de charger des fichiers',
        setting_block_file_upload_description: 'Les invités ne peuvent pas charger de fichiers.',
        invalid_switch: 'Non enregistré : ce paramètre est soit activé, soit désactivé.',
        invalid_no_role: 'Non enregistré : indiquez au moins un rôle, sinon le paramètre ne s’appliquerait à personne.',
        invalid_unknown_role:
            'Non enregistré : l’un de ces rôles n’existe pas dans cet espace de travail. Utilisez les noms ou identifiants de ses rôles, séparés par des virgules.',
        invalid_room_role:
            'Non enregistré : l’un d’eux est un rôle propre aux salons, comme propriétaire ou modérateur. Utilisez des rôles de l’espace de travail.',
        invalid_role_twice:
            'Non enregistré : l’un de ces rôles figure dans un paramètre qui contredit celui-ci. Un rôle d’invité n’est ni exempté, ni gestionnaire, ni demandeur.',
        invalid_unchecked: 'Non enregistré : la valeur n’a pas pu être vérifiée pour l’instant. Veuillez réessayer.',
        denied_channel_creation:
            'Les invités ne peuvent pas créer de canaux ici. Demandez à un membre d’en créer un et de vous y ajouter.',
        denied_group_creation:
            'Les invités ne peuvent pas créer de groupes privés ici. Demandez à un membre d’en créer un et de vous y ajouter.',
        denied_team_creation:
            'Votre équipe n’a pas été créée : les invités ne peuvent pas créer d’équipes ici. Demandez à un membre d’en créer une et de vous y ajouter.',
        denied_direct_message_creation: 'Les invités ne peuvent pas commencer de conversations directes entre eux ici.',
        denied_first_message:
            'Les invités ne peuvent pas écrire en premier dans une conversation directe ici. Vous pourrez répondre dès que l’autre personne vous aura écrit.',
        denied_discussion_creation:
            'Les invités ne peuvent pas commencer de discussions ici. Demandez à un membre d’en commencer une.',
        denied_mention_all:
            'Les invités ne peuvent pas mentionner @all ici. Mentionnez par leur nom les personnes concernées.',
        denied_mention_here:
            'Les invités ne peuvent pas mentionner @here ici. Mentionnez par leur nom les personnes concernées.',
        denied_own_message_deletion:
            'Le message n’a pas été supprimé : ici, seul un modérateur peut supprimer le message d’un invité, avec « Supprimer le message de l’invité » dans son menu.',
        denied_self_join:
            'Les invités ne peuvent pas rejoindre de canaux par eux-mêmes ici. Demandez à un membre du canal de vous y ajouter.',
        denied_file_upload: 'Les invités ne peuvent pas charger de fichiers ici.',
        denied_cannot_check:
            'Les règles pour les invités n’ont pas pu être vérifiées ; l’action n’a donc pas été effectuée. Veuillez réessayer dans un instant.',
        cannot_block_channel_creation: 'créer des canaux ou des équipes publiques',
        cannot_block_group_creation: 'créer des groupes privés ou des équipes privées',
        cannot_block_direct_message_creation: 'écrire en premier dans une conversation directe',
        cannot_block_discussion_creation: 'commencer des discussions',
        cannot_block_mention_all: 'mentionner @all',
        cannot_block_mention_here: 'mentionner @here',
        cannot_block_own_message_deletion: 'supprimer vos messages (un modérateur le peut)',
        cannot_block_self_join: 'rejoindre des canaux publics sans que quelqu’un vous y ajoute',
        cannot_block_file_upload: 'charger des fichiers',
        guest_can:
            'Vous avez ici un accès d’invité. Vous pouvez lire et écrire dans les salons auxquels on vous a donné accès, et répondre aux personnes qui vous écrivent.',
        guest_cannot: 'En tant qu’invité, vous ne pouvez pas :',
        guest_unrestricted: 'Guest Manager ne vous impose pas d’autres limites.',
        help_title: 'Ce que vous pouvez faire avec /guest :',
        help_summary: 'affiche ce que vous pouvez faire, ou ce que fait une sous-commande',
        ask_managers:
            'Les invités sont gérés par les personnes ayant un de ces rôles : {{roles}}. Veuillez vous adresser à l’une d’elles.',
        unknown_subcommand:
            'La sous-commande « {{word}} » n’existe pas. Saisissez `/guest help` pour voir celles qui existent.',
        unknown_subcommand_nearest:
            'La sous-commande « {{word}} » n’existe pas. Vouliez-vous dire `/guest {{guess}}` ?',
        command_failed:
            'Cela n’a pas fonctionné, ou pas entièrement. Veuillez réessayer ; ce qui s’est passé figure dans le journal de l’application, que les administrateurs peuvent lire.',
        action_failed:
            'Cela n’a pas fonctionné. Veuillez réessayer ; ce qui s’est passé figure dans le journal de l’application, que les administrateurs peuvent lire.',
        deletion_not_allowed:
            'Seuls les gestionnaires d’invités, ainsi que les propriétaires et modérateurs de ce salon, peuvent supprimer le message d’un invité.',
        deletion_not_a_guests: 'Ce message n’est pas celui d’un invité. Utilisez « Supprimer » dans son menu.',
        denied_room_closed:
            'Ce salon n’accueille pas d’invités, vous ne pouvez donc pas y écrire. Si vous en avez encore besoin, adressez-vous à un membre avec qui vous travaillez.',
        denied_room_read_only: 'Les invités peuvent lire dans ce salon, mais pas y écrire.',
        denied_room_closed_join: 'Ce salon n’accueille pas d’invités.',
        denied_room_closed_add:
            'Impossible d’ajouter {{name}} : ce salon n’accueille pas d’invités. Ses propriétaires et modérateurs peuvent changer cela avec `/guest room open`.',
        denied_room_closed_create:
            'Le salon n’a pas été créé, car il n’accueillerait pas d’invités et ces personnes en sont : {{names}}. Créez-le sans elles, puis admettez des invités avec `/guest room open`.',
        room_closed_undone: '{{name}} a été retiré de ce salon : il n’accueille pas d’invités.',
        room_closed_undone_self: 'Vous avez été retiré de {{room}} : ce salon n’accueille pas d’invités.',
        room_guests_entered:
            'Il y a désormais des invités dans ce salon : des personnes extérieures peuvent lire ce qui s’y écrit.',
        room_guests_left: 'Le dernier invité a quitté ce salon.',
        room_policy_stamp: 'Dernière modification de la règle d’un salon pour les invités',
        room_summary:
            'fixe ce que les invités peuvent faire dans ce salon, ou le montre avec la liste des invités ; pour ses propriétaires et modérateurs',
        expected_room_policy: 'open, read-only, closed ou status',
        room_policy_open: 'Les invités peuvent être dans {{room}}, lire et écrire.',
        room_policy_read_only: 'Les invités peuvent être dans {{room}} et lire ; ils ne peuvent pas écrire.',
        room_policy_closed: '{{room}} n’accueille pas d’invités. Ceux qui y sont encore ne peuvent pas écrire.',
        room_origin_parent:
            'Il en est ainsi dans le salon dont dépend cette discussion, et personne n’a rien fixé d’autre ici.',
        room_origin_default:
            'C’est la règle par défaut de cet espace de travail : personne n’a rien fixé pour ce salon.',
        room_guests_none: 'Il n’y a pas d’invités ici.',
        room_guests_one: '{{count}} invité est ici :',
        room_guests_other: '{{count}} invités sont ici :',
        outcome_room_opened: 'Désormais, les invités peuvent être dans {{room}}, lire et écrire.',
        outcome_room_made_read_only: 'Désormais, les invités peuvent être dans {{room}} et lire, mais pas écrire.',
        outcome_room_closed:
            'Désormais, {{room}} n’accueille plus d’invités. Ceux qui y sont restent jusqu’à ce que quelqu’un les retire, et ne peuvent pas écrire.',
        outcome_room_guests_not_allowed:
            'Seuls les propriétaires et modérateurs de ce salon et les gestionnaires d’invités peuvent faire cela.',
        outcome_room_not_member:
            'Seules les personnes présentes dans le salon et les gestionnaires d’invités peuvent voir ses invités.',
        outcome_room_members_only: 'Les invités ne peuvent pas voir cela.',
        outcome_room_without_policy:
            'Cela ne peut être fixé que pour les canaux, groupes privés, équipes et discussions.',
        outcome_room_takes_no_guests:
            'Rien n’a été fait : {{room}} n’accueille pas d’invités. Ses propriétaires et modérateurs peuvent changer cela avec `/guest room open`.',
        failure_room_closed:
            'Le salon n’accueille pas d’invités. Ses propriétaires et modérateurs peuvent changer cela avec `/guest room open`.',
        button_guests_here: 'Invités du salon',
        guests_here_title: 'Invités du salon',
        guests_here_is_guest: 'invité',
        guests_here_open: 'Ouvrir aux invités',
        guests_here_read_only: 'Lecture seule pour les invités',
        guests_here_closed: 'Fermer aux invités',
        section_caps: 'Plafonds',
        section_invitations: 'Invitations',
        section_lifecycle: 'Cycle de vie',
        section_rooms: 'Salons',
        section_connection: 'Connexion',
        section_notices: 'Avis',
        section_automation: 'Automatisation',
        setting_permission_lock: 'Verrou des autorisations',
        setting_permission_lock_description:
            'Compare ce que les rôles d’invité permettent avec ce dont un invité a besoin, toutes les heures et avec /guest permissions. Les jetons d’accès personnels en font partie. Nécessite la connexion.',
        setting_permission_lock_off: 'Désactivé',
        setting_permission_lock_report: 'Avertir les gestionnaires',
        setting_permission_lock_repair: 'Avertir les gestionnaires et retirer l’autorisation aux rôles d’invité',
        setting_max_active_guests: 'Nombre maximal d’invités actifs',
        setting_max_active_guests_description: 'Invités actifs et invitations en attente réunis. 0 = sans limite.',
        setting_max_rooms_per_guest: 'Nombre maximal de salons par invité',
        setting_max_rooms_per_guest_description:
            'Canaux, groupes privés, équipes et discussions. Un invité peut avoir sa propre limite : /guest limit. 0 = sans limite.',
        setting_count_direct_messages: 'Compter les conversations directes comme des salons',
        setting_count_direct_messages_description:
            'Indique si les conversations directes comptent dans la limite de salons par invité.',
        setting_over_cap_action: 'Quand il y a un invité de trop',
        setting_over_cap_action_description:
            'Ce qui arrive à un invité qui dépasse la limite, par exemple après un changement de rôle. Les gestionnaires sont avertis dans tous les cas.',
        setting_over_cap_action_deactivate: 'Désactiver le dernier invité arrivé',
        setting_over_cap_action_notify: 'Seulement avertir les gestionnaires',
        setting_allowed_email_domains: 'Domaines d’e-mail autorisés',
        setting_allowed_email_domains_description:
            'Les adresses des invités doivent appartenir à l’un de ces domaines, sous-domaines compris. Séparés par des virgules ; vide = tous les domaines.',
        setting_blocked_email_domains: 'Domaines d’e-mail bloqués',
        setting_blocked_email_domains_description:
            'Les adresses des invités ne doivent appartenir à aucun de ces domaines, sous-domaines compris. Séparés par des virgules.',
        setting_invitation_days: 'Validité d’une invitation en jours',
        setting_invitation_days_description:
            'Passé ce nombre de jours, une invitation devient caduque et sa place se libère.',
        setting_default_expiry_days: 'Durée de l’accès en jours',
        setting_default_expiry_days_description:
            'Quand l’accès d’un invité prend fin, sauf indication contraire lors de son ajout. 0 = jamais.',
        setting_max_expiry_days: 'Durée maximale de l’accès en jours',
        setting_max_expiry_days_description:
            'Aucun accès ne prend fin au-delà de ce nombre de jours, et chaque invité reçoit une date de fin. 0 = sans limite.',
        setting_expiry_reminder_days: 'Rappels avant la fin de l’accès',
        setting_expiry_reminder_days_description:
            'L’invité et son référent sont prévenus autant de jours à l’avance. Séparés par des virgules ; vide = aucun rappel.',
        setting_inactivity_days: 'Jours sans connexion',
        setting_inactivity_days_description:
            'Les invités qui ne se sont pas connectés depuis si longtemps sont prévenus sept jours avant, puis désactivés. Le premier passage ne fait que les lister. 0 = jamais.',
        setting_review_interval_days: 'Jours entre les revues',
        setting_review_interval_days_description:
            'À cet intervalle, le référent est interrogé sur l’utilité de chaque invité. Après 14 jours sans réponse, ce sont les gestionnaires. 0 = jamais.',
        setting_review_silence: 'Quand personne ne répond à une revue',
        setting_review_silence_description:
            'Ce qui se passe quand les gestionnaires ne répondent pas non plus pendant 14 jours.',
        setting_review_silence_notify: 'Relancer les gestionnaires',
        setting_review_silence_deactivate: 'Désactiver l’invité',
        setting_room_policy: 'Salons sans règle propre',
        setting_room_policy_description:
            'Si les invités peuvent être dans les salons pour lesquels personne n’a utilisé /guest room.',
        setting_room_policy_open: 'Ouverts aux invités',
        setting_room_policy_closed: 'Fermés aux invités',
        setting_announce_guests: 'Annoncer les invités dans les salons',
        setting_announce_guests_description:
            'Un message prévient le salon quand le premier invité entre et quand le dernier est parti.',
        setting_direct_message_notice: 'Signaler aux membres qu’ils écrivent à un invité',
        setting_direct_message_notice_description:
            'Une fois, en privé, quand un membre écrit pour la première fois à un invité en conversation directe.',
        setting_terms_text: 'Conditions pour les invités',
        setting_terms_text_description:
            'Tant qu’un invité n’a pas accepté ce texte par le bouton, ses messages sont retenus. Un texte modifié redemande l’accord. Vide = aucune condition.',
        setting_connection_url: 'Adresse de l’espace de travail',
        setting_connection_url_description:
            'Où l’application joint l’API de l’espace de travail. Vide = la propre adresse de l’espace de travail (Site_Url).',
        setting_connection_user_id: 'ID utilisateur de l’administrateur',
        setting_connection_user_id_description:
            'Le propriétaire du jeton d’accès personnel. Cet ID est affiché à la création du jeton.',
        setting_connection_token: 'Jeton d’accès personnel de l’administrateur',
        setting_connection_token_description:
            'Créez-le sous Mon compte > Jeton d’accès personnel, en ignorant l’authentification à deux facteurs. L’application ne l’affiche ni ne le journalise jamais.',
        setting_notice_room: 'Salon des avis',
        setting_notice_room_description:
            'Un salon où les gestionnaires apprennent ce qui arrive aux invités. Vide = un message direct à chaque gestionnaire ayant utilisé l’application.',
        setting_audit_retention_days: 'Jours de conservation du journal',
        setting_audit_retention_days_description:
            'Les décisions et changements que montre /guest log sont supprimés après ce nombre de jours.',
        setting_api_token: 'Jeton de l’API',
        setting_api_token_description:
            'Les scripts qui gèrent les invités l’envoient comme jeton bearer ; au moins 20 caractères. Vide ou plus court = l’API est désactivée.',
        invalid_choice: 'Non enregistré : cette valeur ne fait pas partie des choix.',
        invalid_number: 'Non enregistré : saisissez un nombre entier qui ait un sens ici.',
        invalid_domain:
            'Non enregistré : l’un d’eux n’est pas un domaine d’e-mail. Écrivez-les comme example.com, séparés par des virgules.',
        invalid_url:
            'Non enregistré : écrivez l’adresse avec http:// ou https://, sans nom d’utilisateur ni paramètres.',
        invalid_blank: 'Non enregistré : la valeur contient une espace. Veuillez la copier à nouveau.',
        invalid_room: 'Non enregistré : aucun salon ne porte ce nom. Créez-le d’abord ; il devrait être privé.',
        invalid_days: 'Non enregistré : écrivez des nombres entiers de jours séparés par des virgules, comme 14, 5, 1.',
        invalid_long_text: 'Non enregistré : le texte dépasse 5 000 caractères.',
        denied_room_cap_one:
            'Impossible d’ajouter {{name}} : les invités ne peuvent être que dans un seul salon, et {{name}} est dans {{taken}}.',
        denied_room_cap_other:
            'Impossible d’ajouter {{name}} : les invités peuvent être dans {{count}} salons au plus, et {{name}} est dans {{taken}}.',
        denied_room_cap_join_one:
            'Vous ne pouvez pas rejoindre : ici, les invités ne peuvent être que dans un seul salon, et vous êtes dans {{taken}}.',
        denied_room_cap_join_other:
            'Vous ne pouvez pas rejoindre : ici, les invités peuvent être dans {{count}} salons au plus, et vous êtes dans {{taken}}.',
        denied_room_cap_create: 'Le salon n’a pas été créé, car ces invités seraient dans trop de salons : {{names}}.',
        denied_room_cap_create_guest: '{{name}} ({{taken}} sur {{limit}})',
        denied_guest_cap_login:
            'Vous ne pouvez pas vous connecter pour le moment : cet espace de travail a atteint son nombre d’invités. Veuillez vous adresser à votre contact dans l’espace de travail.',
        room_cap_undone_one:
            '{{name}} a été retiré de ce salon : les invités ne peuvent être que dans un seul salon, et un autre est venu avant.',
        room_cap_undone_other:
            '{{name}} a été retiré de ce salon : les invités peuvent être dans {{count}} salons au plus, et un autre est venu avant.',
        room_cap_undone_self_one:
            'Vous avez été retiré de {{room}} : ici, les invités ne peuvent être que dans un seul salon, et un autre est venu avant.',
        room_cap_undone_self_other:
            'Vous avez été retiré de {{room}} : ici, les invités peuvent être dans {{count}} salons au plus, et un autre est venu avant.',
        notice_cap_80: '{{taken}} places d’invité sur {{limit}} sont occupées.',
        notice_cap_100:
            'Les {{limit}} places d’invité sont toutes occupées ({{taken}} sur {{limit}}). Aucun autre invité ne peut être ajouté tant qu’une place n’est pas libérée ou la limite relevée.',
        notice_over_cap_deactivated:
            'L’invité {{username}} dépassait la limite de {{limit}} invités et a été désactivé. Libérez une place, puis utilisez /guest activate.',
        notice_over_cap_kept:
            'L’invité {{username}} dépasse la limite de {{limit}} invités. Rien n’a été modifié, conformément aux paramètres.',
        notice_over_cap_failed:
            'L’invité {{username}} dépasse la limite de {{limit}} invités et n’a pas pu être désactivé. Veuillez désactiver le compte vous-même ; le journal de l’application indique ce qui s’est passé.',
        notice_permissions_excess:
            'Les invités peuvent faire plus qu’ils ne devraient : {{permissions}}. Voir /guest permissions.',
        notice_permissions_repaired: 'Des autorisations ont été retirées aux rôles d’invité : {{permissions}}.',
        panel_title: 'Invités',
        panel_usage: '{{taken}} places d’invité sur {{cap}} sont occupées',
        panel_usage_unlimited_one: '{{count}} invité, sans limite',
        panel_usage_unlimited_other: '{{count}} invités, sans limite',
        panel_active_one: '{{count}} actif',
        panel_active_other: '{{count}} actifs',
        panel_pending_one: '{{count}} en attente',
        panel_pending_other: '{{count}} en attente',
        panel_inactive_one: '{{count}} désactivé',
        panel_inactive_other: '{{count}} désactivés',
        panel_expiring_one: '{{count}} expire dans les 14 jours',
        panel_expiring_other: '{{count}} expirent dans les 14 jours',
        panel_no_connection:
            'La connexion administrateur n’est pas configurée. Elle est nécessaire pour ajouter, inviter, activer et promouvoir des invités ; tout le reste fonctionne.',
        panel_from_store: 'La liste du serveur n’a pas pu être lue. Voici les invités que l’application a enregistrés.',
        panel_setup: 'Configurer',
        panel_add: 'Ajouter un invité',
        panel_invite: 'Inviter par e-mail',
        panel_search: 'Rechercher',
        panel_search_placeholder: 'Nom, nom d’utilisateur ou adresse e-mail',
        panel_filter: 'Afficher',
        panel_clear: 'Tout afficher',
        panel_none_yet: 'Il n’y a pas encore d’invités. Ajoutez-en un, ou invitez quelqu’un par e-mail.',
        panel_none_found: 'Aucun invité ne correspond à cette recherche.',
        panel_range: '{{from}} à {{to}} sur {{total}}',
        panel_previous: 'Précédent',
        panel_next: 'Suivant',
        guest_filter_active: 'Actifs',
        guest_filter_inactive: 'Désactivés',
        guest_filter_pending: 'En attente',
        guest_filter_expiring: 'Expirent bientôt',
        guest_filter_all: 'Tous',
        guest_state_active: 'actif',
        guest_state_inactive: 'désactivé',
        guest_state_pending: 'invitation en attente',
        guest_act_info: 'Détails',
        guest_act_activate: 'Activer',
        guest_act_deactivate: 'Désactiver',
        guest_act_limit: 'Limite de salons',
        guest_act_sponsor: 'Changer de référent',
        guest_act_promote: 'Promouvoir en membre',
        guest_act_resend: 'Renvoyer',
        guest_act_revoke: 'Révoquer l’invitation',
        guest_rooms_one: '{{count}} salon',
        guest_rooms_other: '{{count}} salons',
        guest_rooms_of_limit_one: '{{rooms}} sur {{count}} salon',
        guest_rooms_of_limit_other: '{{rooms}} sur {{count}} salons',
        guest_room_limit_one: 'jusqu’à {{count}} salon',
        guest_room_limit_other: 'jusqu’à {{count}} salons',
        guest_no_expiry: 'sans date de fin',
        guest_expires: 'jusqu’au {{date}}',
        guest_expired: 'terminé le {{date}}',
        guest_sponsor: 'référent : {{sponsor}}',
        guest_no_sponsor: 'sans référent',
        invitation_lapses: 'invitation valable jusqu’au {{date}}',
        invitation_lapsed: 'invitation expirée le {{date}}',
        form_title_add: 'Ajouter un invité',
        form_title_invite: 'Inviter par e-mail',
        form_title_limit: 'Limite de salons',
        form_title_sponsor: 'Changer de référent',
        form_submit_add: 'Ajouter',
        form_submit_invite: 'Inviter',
        form_submit_limit: 'Enregistrer',
        form_submit_sponsor: 'Enregistrer',
        form_close: 'Annuler',
        form_email: 'Adresse e-mail',
        form_emails: 'Adresses e-mail',
        form_emails_hint: 'Une par ligne, ou séparées par des virgules ou des espaces.',
        form_name: 'Nom',
        form_username: 'Nom d’utilisateur',
        form_username_hint: 'Si vide, il est formé à partir de l’adresse.',
        form_rooms: 'Salons',
        form_rooms_hint: 'Noms de salons avec #, séparés par des espaces.',
        form_sponsor: 'Référent',
        form_sponsor_hint: 'Le membre qui répond de l’invité, sous la forme @nom.',
        form_expires: 'Fin de l’accès',
        form_expires_hint:
            'Par exemple 30d, 8w, 6m ou 2027-03-31. Si vide, le paramètre de l’espace de travail s’applique.',
        form_note: 'Remarque',
        form_note_hint: 'Visible uniquement par les gestionnaires.',
        form_limit: 'Nombre maximal de salons',
        form_limit_hint:
            'Un nombre entier ; 0 pour aucune limite, 1 pour un seul salon. Si vide, la limite de l’espace de travail s’applique.',
        form_limit_introduction: 'Dans combien de salons {{name}} peut-il être ?',
        form_sponsor_introduction: 'Qui répond de {{name}} ?',
        form_error_missing: 'Veuillez remplir ce champ.',
        form_error_too_long: 'C’est trop long : {{most}} caractères au plus.',
        confirm_title_deactivate: 'Désactiver l’invité',
        confirm_title_relinquish: 'Seul propriétaire',
        confirm_title_promote: 'Promouvoir en membre',
        confirm_text_deactivate:
            'Désactiver {{name}} ? L’invité est déconnecté immédiatement et ne peut plus se connecter avant d’être réactivé. Les salons et les messages sont conservés.',
        confirm_text_relinquish:
            '{{name}} est l’unique propriétaire d’au moins un salon. Si vous continuez, un tel salon passe à un autre membre, et un salon sans autres membres est supprimé.',
        confirm_text_promote:
            'Promouvoir {{name}} en membre ? Les règles pour les invités cessent aussitôt de s’appliquer, et le compte reçoit le rôle par défaut.',
        confirm_submit_deactivate: 'Désactiver',
        confirm_submit_relinquish: 'Désactiver quand même',
        confirm_submit_promote: 'Promouvoir en membre',
        confirm_more_one: 'et {{count}} autre',
        confirm_more_other: 'et {{count}} autres',
        details_title: 'Détails de l’invité',
        details_close: 'Fermer',
        details_state: 'État',
        details_email: 'Adresse e-mail',
        details_roles: 'Rôles',
        details_rooms: 'Salons',
        details_sponsor: 'Référent',
        details_expiry: 'Accès',
        details_since: 'Invité depuis',
        details_added_by: 'Ajouté par',
        details_last_login: 'Dernière connexion',
        details_never: 'jamais',
        details_note: 'Remarque',
        first_steps:
            'Guest Manager est installé et ses règles pour les invités sont en vigueur. Voici ce qui est configuré jusqu’ici :',
        first_steps_setup: 'Configurer',
        setup_title: 'Configurer Guest Manager',
        setup_again: 'Vérifier à nouveau',
        connection_not_set:
            'La connexion administrateur n’est pas configurée. Saisissez l’ID utilisateur et un jeton d’accès personnel d’un administrateur dans les paramètres de l’application, section Connexion ; /guest setup la teste ensuite.',
        connection_wrong_token:
            'Le serveur n’accepte pas le jeton de l’administrateur : il est erroné, a été révoqué, ou son propriétaire a été désactivé. Créez-en un nouveau sous Mon compte > Jeton d’accès personnel et saisissez-le, avec son ID utilisateur, dans les paramètres de l’application, section Connexion.',
        connection_missing_permission:
            'Le propriétaire du jeton de l’administrateur n’a pas l’autorisation {{detail}}. Donnez-la à l’un de ses rôles sous Espace de travail > Autorisations, ou utilisez le jeton d’un administrateur.',
        connection_two_factor:
            'Le serveur demande un second facteur, que l’application ne peut pas fournir. Créez un nouveau jeton en cochant « Ignore Two Factor Authentication » (ignorer l’authentification à deux facteurs), et saisissez-le dans les paramètres de l’application, section Connexion.',
        connection_rate_limited:
            'Le serveur n’accepte plus d’appels pour l’instant (attente : {{detail}} s). Veuillez réessayer plus tard. Qui a l’autorisation `api-bypass-rate-limit` n’est pas limité : le jeton d’un administrateur, par exemple.',
        connection_server_error:
            'Le serveur a répondu par une erreur ({{detail}}). Veuillez réessayer plus tard ; si cela persiste, vérifiez que l’adresse de l’espace de travail dans les paramètres de l’application, section Connexion, mène bien à cet espace de travail.',
        connection_unreachable:
            'L’espace de travail n’a pas pu être joint à sa propre adresse ({{detail}}). Vérifiez l’adresse de l’espace de travail dans les paramètres de l’application, section Connexion : le serveur doit pouvoir s’y appeler lui-même.',
        connection_name_taken: 'Ce nom d’utilisateur est déjà pris. Choisissez-en un autre avec --username.',
        connection_email_taken: 'Un compte existe déjà avec cette adresse e-mail.',
        connection_guest_limit:
            'La licence de cet espace de travail ne permet pas d’autre invité. Désactivez un invité, ou étendez la licence.',
        connection_user_limit:
            'La licence de cet espace de travail ne permet pas d’autre utilisateur actif. Désactivez quelqu’un, ou étendez la licence.',
        connection_last_owner:
            'Cette personne est l’unique propriétaire d’un salon. Désignez d’abord un autre propriétaire.',
        connection_not_found: 'Le serveur ne connaît plus ce compte.',
        connection_mail_failed:
            'Le serveur n’a pas pu envoyer l’e-mail : {{detail}}. Vérifiez Espace de travail > Paramètres > E-mail ; /guest setup indique ce qui manque.',
        connection_rejected: 'Le serveur a refusé : {{detail}}',
        list_and_more_one: '{{list}} et {{count}} autre',
        list_and_more_other: '{{list}} et {{count}} autres',
        permissions_summary:
            'montre ce que les invités peuvent faire et ne devraient pas ; repair le retire aux rôles d’invité',
        permissions_unknown_word:
            'Le mot « {{word}} » n’existe pas ici. Vouliez-vous dire `/guest permissions {{guess}}` ?',
        permissions_clean: 'Les rôles d’invité n’ont que les quatre autorisations d’un invité.',
        permissions_found: 'Les rôles d’invité ont plus que les quatre autorisations d’un invité :',
        permissions_tokens:
            'Avec {{permission}}, les invités peuvent créer des jetons d’accès personnels, qui fonctionnent hors de toute session et que personne d’autre ne voit.',
        permissions_offer_repair:
            '`/guest permissions repair` retire ces autorisations aux rôles d’invité, et à aucun autre rôle.',
        permissions_second_roles_unknown: 'Impossible de déterminer quels invités ont un second rôle.',
        permissions_second_role_one:
            '{{count}} invité actif a aussi le rôle {{role}}, qui ajoute : {{permissions}}. Retirez-lui ce rôle, sinon il annule le rôle d’invité (à moins qu’une licence ne verrouille les invités).',
        permissions_second_role_other:
            '{{count}} invités actifs ont aussi le rôle {{role}}, qui ajoute : {{permissions}}. Retirez-leur ce rôle, sinon il annule le rôle d’invité (à moins qu’une licence ne verrouille les invités).',
        permissions_repaired: 'Retiré aux rôles d’invité :',
        permissions_left: 'Non retiré :',
        permissions_left_member_role:
            'C’est un rôle de membres, et l’application ne lui retire rien. Indiquez un rôle réservé aux invités dans le paramètre « Rôles d’invité », ou modifiez les autorisations à la main.',
        permissions_left_came_back:
            'L’autorisation était de retour juste après avoir été retirée : quelqu’un ou quelque chose la redonne.',
        permissions_left_unverified:
            'L’application l’a demandé, mais n’a pas pu voir ensuite si c’était fait. Exécutez `/guest permissions check`.',
        setup_summary: 'teste la connexion administrateur et montre ce qu’il reste à configurer',
        setup_done: 'Tout est configuré.',
        setup_open_one: 'Il reste {{count}} point.',
        setup_open_other: 'Il reste {{count}} points.',
        setup_without_connection:
            'Sans la connexion, les règles pour les invités, les plafonds, la désactivation, la fin d’accès, les revues, les règles des salons, la liste des invités, l’audit et le journal fonctionnent. Elle est nécessaire pour ajouter, inviter, activer, promouvoir et rétrograder des invités et pour vérifier les autorisations.',
        feature_add: 'ajouter des invités',
        feature_invite: 'inviter par e-mail',
        feature_activate: 'activer des invités',
        feature_roles: 'accepter des invitations, promouvoir et rétrograder',
        feature_list: 'obtenir les listes et les décomptes du serveur',
        feature_lock: 'vérifier et corriger les autorisations',
        feature_mail: 'vérifier ici les paramètres d’e-mail',
        feature_speed: 'faire des appels sans limite de débit',
        check_connection_not_set: 'La connexion administrateur n’est pas configurée.',
        check_connection_failed: 'La connexion administrateur ne fonctionne pas.',
        check_connection_ok: 'La connexion administrateur fonctionne, en tant que {{user}}.',
        check_permissions_unknown: 'Ce que le jeton permet n’a pas pu être lu.',
        check_feature_ready: 'Le jeton suffit pour {{feature}}.',
        check_feature_lacking: 'Le jeton ne suffit pas pour {{feature}} : {{permissions}}.',
        check_guest_role_ok: 'Le rôle d’invité {{role}} existe.',
        check_guest_role_missing: 'Le rôle d’invité {{role}} n’existe pas.',
        check_default_role_ok: 'Le rôle des membres est {{role}}.',
        check_default_role_missing: 'Le rôle que reçoivent les nouveaux comptes, {{role}}, n’existe pas.',
        check_default_role_is_guest:
            'Les nouveaux comptes reçoivent le rôle {{role}}, qui est un rôle d’invité : toute personne qui s’inscrit est un invité, et personne ne peut être promu.',
        check_guest_cap_ok: 'Au plus {{limit}} invités peuvent être actifs.',
        check_guest_cap_off: 'Le nombre d’invités n’est pas limité.',
        check_room_cap_ok_one: 'Un invité ne peut être que dans un seul salon.',
        check_room_cap_ok_other: 'Un invité peut être dans {{count}} salons au plus.',
        check_room_cap_off: 'Le nombre de salons d’un invité n’est pas limité.',
        check_baseline_ok: 'Les rôles d’invité n’ont que les quatre autorisations d’un invité.',
        check_baseline_exceeded:
            'Les rôles d’invité ont plus que les quatre autorisations d’un invité : {{permissions}}.',
        check_tokens_allowed: 'Les invités peuvent créer des jetons d’accès personnels.',
        check_mail_ok: 'Le serveur d’e-mail et l’adresse de l’expéditeur sont configurés.',
        check_mail_server_missing:
            'Aucun serveur d’e-mail n’est configuré (SMTP_Host). Les invitations et les e-mails de bienvenue pourraient ne pas partir.',
        check_mail_sender_missing:
            'Aucune adresse d’expéditeur n’est configurée (From_Email). Sans elle, aucun e-mail ne part.',
        check_mail_unknown: 'Les paramètres d’e-mail n’ont pas pu être lus.',
        check_registration_open: 'Les personnes invitées peuvent s’inscrire.',
        check_registration_closed:
            'L’inscription n’est pas ouverte à tous. Les personnes invitées risquent de ne pas pouvoir créer de compte.',
        check_verification_on: 'Les nouveaux comptes doivent vérifier leur adresse e-mail.',
        check_verification_off:
            'Les nouveaux comptes n’ont pas à vérifier leur adresse e-mail. Les salons d’une personne invitée restent fermés tant qu’elle ne l’a pas fait.',
        fix_set_connection:
            'Saisissez l’ID utilisateur et un jeton d’accès personnel d’un administrateur dans les paramètres de l’application, section Connexion. Créez le jeton sous Mon compte > Jeton d’accès personnel, en cochant « Ignore Two Factor Authentication » (ignorer l’authentification à deux facteurs). Si les deux y sont déjà, saisissez aussi l’« Adresse de l’espace de travail ».',
        fix_grant_permissions:
            'Donnez-les à un rôle du propriétaire du jeton sous Espace de travail > Autorisations, ou utilisez le jeton d’un administrateur.',
        fix_create_guest_role:
            'Corrigez le paramètre « Rôles d’invité », ou créez le rôle sous Espace de travail > Autorisations.',
        fix_set_default_role:
            'Modifiez-le sous Espace de travail > Paramètres > Comptes > Enregistrement > Rôles par défaut des utilisateurs.',
        fix_set_guest_cap:
            'Si vous voulez une limite, définissez-la dans les paramètres de l’application, section Plafonds.',
        fix_set_room_cap:
            'Si vous voulez une limite, définissez-la dans les paramètres de l’application, section Plafonds.',
        fix_repair_permissions: 'Exécutez `/guest permissions repair`.',
        fix_set_mail_server:
            'Saisissez-le sous Espace de travail > Paramètres > E-mail > SMTP, à moins que vos e-mails ne soient envoyés autrement.',
        fix_set_mail_sender: 'Saisissez-la sous Espace de travail > Paramètres > E-mail > SMTP > De l’adresse e-mail.',
        fix_open_registration:
            'Choisissez Public sous Espace de travail > Paramètres > Comptes > Enregistrement > Formulaire d’inscription, ou utilisez plutôt /guest add.',
        fix_require_verification:
            'Activez « Autoriser uniquement les utilisateurs vérifiés à se connecter » sous Espace de travail > Paramètres > Comptes > Enregistrement, ou demandez aux invités d’utiliser le lien de l’e-mail de vérification.',
        add_summary: 'crée un compte pour un invité, avec un e-mail de bienvenue, et l’ajoute à des salons',
        invite_summary: 'invite des personnes par e-mail ; qui s’inscrit avec l’adresse devient invité',
        invitations_summary: 'liste les invitations restées sans réponse ; en renvoie une ou la révoque',
        activate_summary: 'redonne l’accès à des invités désactivés',
        deactivate_summary:
            'déconnecte des invités et leur ferme l’accès ; pour un salon, tous ses invités, après confirmation',
        promote_summary: 'fait d’un invité un membre',
        demote_summary: 'fait d’un membre un invité',
        limit_summary:
            'fixe dans combien de salons un invité peut être : 1 pour un seul salon, 0 pour aucune limite, default pour la limite de l’espace de travail',
        sponsor_summary: 'désigne le membre qui répond d’un invité',
        list_summary: 'liste les invités, page par page',
        info_summary: 'montre ce que l’on sait d’un invité : aux gestionnaires, et au référent de l’invité',
        usage_summary:
            'montre combien de places d’invité sont occupées, et corrige le décompte d’après celui du serveur',
        guest_your_sponsor: 'Votre référent ici est {{sponsor}}.',
        guest_your_access_ends: 'Votre accès prend fin après le {{date}}.',
        guest_terms_open:
            'Vous n’avez pas encore accepté les conditions pour les invités. D’ici là, rien de ce que vous écrivez ici n’est envoyé.',
        denied_terms:
            'Vous devez d’abord accepter les conditions ; ceci a donc été retenu. Vous trouverez les conditions, avec un bouton pour les accepter, dans le message direct de Guest Manager ou ici avec `/guest`.',
        offer_accept_terms: 'Accepter',
        outcome_terms_asked:
            'Avant d’écrire ici en tant qu’invité, veuillez lire ces conditions et les accepter avec le bouton ci-dessous. D’ici là, ce que vous écrivez est retenu.',
        outcome_terms_changed:
            'Les conditions pour les invités ont changé entre-temps. Veuillez lire la version actuelle et l’accepter avec le bouton ci-dessous.',
        outcome_terms_accepted:
            'Merci. Vous avez accepté les conditions pour les invités et pouvez écrire maintenant. Ce qui a été retenu n’a pas été envoyé : veuillez l’envoyer à nouveau.',
        outcome_terms_accepted_on: 'Vous avez accepté les conditions pour les invités le {{date}}.',
        outcome_terms_none: 'Il n’y a pas de conditions pour les invités à accepter ici.',
        outcome_terms_for_guests: 'Seuls les invités sont priés d’accepter ces conditions. Rien n’a été modifié.',
        terms_not_recorded:
            'Votre accord n’a pas pu être enregistré à l’instant ; rien de ce que vous écrivez n’est donc encore envoyé. Veuillez appuyer de nouveau sur le bouton dans un instant.',
        details_terms: 'Conditions',
        terms_accepted_on: 'acceptées le {{date}}',
        terms_not_accepted: 'pas encore acceptées',
        met_guests_one:
            '{{guests}} est un invité dans cet espace, pas un membre. Vous seul voyez ce message, et une seule fois.',
        met_guests_other:
            '{{guests}} sont des invités dans cet espace, pas des membres. Vous seul voyez ce message, et une seule fois.',
        arguments_wrong: 'Rien n’a été fait, pour cette raison :',
        argument_wrong: 'Attendu : {{expected}} ; reçu : « {{came}} ».',
        argument_missing: 'Attendu : {{expected}} ; reçu : rien.',
        expected_address: 'une adresse e-mail, comme gina@example.org',
        expected_one_address: 'une seule adresse e-mail',
        expected_known_room: 'le nom d’un canal ou d’un groupe privé existant',
        expected_known_user: 'le nom d’utilisateur de quelqu’un qui a un compte',
        expected_one_user: 'un seul nom d’utilisateur',
        expected_user_or_room: 'des noms d’utilisateur, ou le nom d’un seul salon',
        expected_time: 'une durée ou une date comme 30d, 8w, 6m ou 2027-03-31, ou never',
        expected_future_time: 'un jour qui n’est pas encore terminé',
        expected_near_time: 'un jour dans les dix prochaines années',
        expected_number: 'le numéro d’une page',
        expected_limit: 'un nombre de salons de 0 (sans limite) à 10000, ou default',
        expected_text: 'un texte ; s’il a plusieurs mots, entre guillemets doubles droits',
        expected_quotes:
            'un texte entre guillemets doubles droits, car deux apostrophes sur une même ligne comptent comme des guillemets',
        expected_quoted_words:
            'adresse e-mail, #salons et options seulement ; un texte de plusieurs mots se met entre guillemets doubles droits',
        expected_once: 'cette option une seule fois',
        expected_option: 'l’une des options de cette sous-commande',
        expected_invitation_act: 'resend ou revoke',
        run_again:
            'Une fois cela corrigé, relancez la même commande : elle termine ce qui reste et ne fait rien deux fois.',
        step_lookup: 'Recherche des comptes et des salons',
        step_account: 'Compte',
        step_record: 'Enregistrement dans l’application',
        step_room: 'Salon',
        step_mail: 'E-mail à',
        step_welcome_mail: 'E-mail de bienvenue (« Mot de passe oublié ? » à la connexion en envoie un nouveau) à',
        step_invitation: 'Invitation',
        step_guest_role: 'Rôle d’invité',
        step_default_role: 'Rôle par défaut',
        step_activation: 'Activation',
        step_deactivation: 'Désactivation',
        step_place: 'Décompte des places (corrigé dans l’heure)',
        step_uncertain: 'La réponse s’est perdue ; il se peut que ce soit fait malgré tout.',
        failure_already_active: 'Déjà actif.',
        failure_already_guest: 'Cette adresse est déjà celle d’un invité.',
        failure_already_inactive: 'Déjà désactivé. `/guest activate` redonne l’accès à un invité.',
        failure_already_invited: 'Invitation déjà envoyée. `/guest invitations resend` renvoie l’e-mail.',
        failure_already_member: 'Cette adresse est celle d’un membre. `/guest demote` fait d’un membre un invité.',
        failure_bad_address: 'Ce n’est pas une adresse e-mail.',
        failure_cap_reached:
            'Toutes les places d’invité sont occupées ({{detail}}). Désactivez un invité, ou relevez la limite dans les paramètres de l’application.',
        failure_domain_blocked: 'Les adresses de ce domaine sont bloquées dans les paramètres de l’application.',
        failure_domain_not_allowed:
            'Les adresses de ce domaine ne font pas partie de celles autorisées dans les paramètres de l’application.',
        failure_not_a_guest: 'Ce n’est pas un invité.',
        failure_records: 'L’application n’a pas pu accéder à ses données ({{detail}}).',
        failure_server: 'Le serveur a refusé ou échoué : {{detail}}',
        failure_unknown_room: 'Ce salon n’existe plus.',
        failure_unknown_user: 'Ce compte n’existe plus.',
        failure_unreadable:
            'Les données de l’application sur cet invité ne peuvent pas être lues par cette version. Elles ont été laissées telles quelles ; le journal de l’application les désigne.',
        outcome_not_allowed: 'Seuls les gestionnaires d’invités peuvent faire cela.',
        outcome_not_allowed_sponsor:
            'Seuls les gestionnaires d’invités et le référent de cet invité peuvent voir cela.',
        outcome_not_connected:
            'La connexion administrateur est nécessaire pour cela et n’est pas configurée ; rien n’a donc été fait. Saisissez l’ID utilisateur et un jeton d’accès personnel d’un administrateur dans les paramètres de l’application, section Connexion ; `/guest setup` la teste ensuite.',
        outcome_nothing_done: 'Cela n’a pas fonctionné et rien n’a été modifié :',
        outcome_unclear: 'La réponse du serveur s’est perdue ; on ne sait donc pas si ceci a été fait :',
        outcome_bad_address: '« {{email}} » n’est pas une adresse e-mail ; rien n’a donc été fait.',
        outcome_domain_blocked:
            'Rien n’a été fait : les adresses de {{domain}} sont bloquées dans les paramètres de l’application.',
        outcome_domain_not_allowed:
            'Rien n’a été fait : les adresses de {{domain}} ne font pas partie de celles autorisées dans les paramètres de l’application.',
        outcome_unknown_room: 'Rien n’a été fait : le salon {{room}} n’existe pas.',
        outcome_no_guest_room: 'Rien n’a été fait : {{room}} n’est ni un canal ni un groupe privé.',
        outcome_too_many_rooms:
            'Rien n’a été fait : {{wanted}} salons dépassent la limite de {{limit}} pour cet invité.',
        outcome_sponsor_not_member: 'Rien n’a été fait : {{user}} ne peut pas être référent ; il faut un membre actif.',
        outcome_expiry_past: 'Rien n’a été fait : le jour où l’accès devait prendre fin est passé.',
        outcome_cap_reached:
            'Rien n’a été fait : toutes les places d’invité sont occupées ({{taken}} sur {{limit}}). Désactivez un invité, révoquez une invitation, ou relevez la limite dans les paramètres de l’application.',
        outcome_bad_username:
            'Rien n’a été fait : l’espace de travail n’autorise pas le nom d’utilisateur « {{username}} ».',
        outcome_already_guest:
            '{{email}} est déjà l’invité {{user}}, avec tout ce que vous avez demandé. Rien n’a été modifié.',
        outcome_already_inactive:
            '{{email}} est l’invité {{user}}, qui est désactivé. `/guest activate` lui redonne l’accès.',
        outcome_already_member: '{{email}} est le membre {{user}}. `/guest demote` fait d’un membre un invité.',
        outcome_already_inactive_member:
            '{{email}} est {{user}}, un membre dont le compte est désactivé. Un administrateur peut l’activer ; `/guest demote` fait d’un membre un invité.',
        outcome_already_invited:
            '{{email}} a déjà reçu une invitation et ne s’est pas encore inscrit. Révoquez d’abord l’invitation : `/guest invitations revoke`.',
        outcome_added: '{{email}} est désormais un invité, sous le nom {{user}}, et reçoit un e-mail de bienvenue.',
        outcome_added_partly: '{{email}} est désormais un invité, sous le nom {{user}}, mais tout n’a pas fonctionné :',
        outcome_add_raced:
            'La dernière place d’invité a été prise au même moment. Le compte {{user}} pour {{email}} a été créé et doit être désactivé :',
        outcome_completed: '{{email}} était déjà l’invité {{user}}. Ce qui manquait a été ajouté :',
        outcome_completed_partly:
            '{{email}} était déjà l’invité {{user}}. Tout ce qui manquait n’a pas pu être ajouté :',
        outcome_no_address: 'Indiquez qui inviter, par son adresse e-mail.',
        outcome_invited_one: '{{count}} invitation est en route :',
        outcome_invited_other: '{{count}} invitations sont en route :',
        outcome_invited_partly_one: '{{count}} invitation est en route ; toutes ne le sont pas :',
        outcome_invited_partly_other: '{{count}} invitations sont en route ; toutes ne le sont pas :',
        outcome_not_invited: 'Personne n’a été invité :',
        outcome_no_invitation:
            'Il n’y a pas d’invitation en attente pour {{email}}. `/guest invitations` en donne la liste.',
        outcome_resent: 'L’invitation pour {{email}} a été renvoyée.',
        outcome_resent_partly: 'L’invitation pour {{email}} a été renvoyée, mais expire à la date fixée auparavant :',
        outcome_revoked:
            'L’invitation pour {{email}} est révoquée. L’e-mail ne peut pas être rappelé : qui s’inscrit maintenant avec lui le fait sans l’application.',
        outcome_revoked_partly: 'L’invitation pour {{email}} est révoquée, mais sa place n’est pas encore libre :',
        outcome_invitation_lapsed: 'Votre invitation pour {{email}} a expiré : personne ne s’est inscrit à temps.',
        outcome_accepted: '{{email}} a accepté votre invitation et est désormais un invité, sous le nom {{user}}.',
        outcome_accepted_waits:
            '{{email}} a accepté votre invitation et est désormais un invité, sous le nom {{user}}. Les salons s’ouvrent une fois l’adresse vérifiée.',
        outcome_accepted_partly:
            '{{email}} a accepté l’invitation et est désormais un invité, sous le nom {{user}}, mais tout n’a pas fonctionné. Vous pouvez ajouter ce qui manque avec `/guest add`, l’adresse et les salons :',
        outcome_accept_failed:
            '{{email}} a accepté une invitation et s’est inscrit sous le nom {{user}}, mais n’a pas pu devenir invité et est membre pour l’instant. L’application réessaie toutes les heures ; `/guest demote` le fait immédiatement :',
        outcome_accept_unfinished:
            '{{email}} a accepté une invitation sous le nom {{user}}, mais tout n’a pas fonctionné. L’application réessaie toutes les heures ; `/guest demote` le fait immédiatement :',
        outcome_accept_unconnected:
            '{{email}} a accepté une invitation et s’est inscrit sous le nom {{user}}. Sans la connexion administrateur, aucun rôle ne peut être modifié ; c’est donc un membre pour l’instant. Configurez la connexion dans les paramètres de l’application ; elle en fait alors un invité dans l’heure, ou immédiatement avec `/guest demote`.',
        outcome_accept_exempt:
            '{{email}} a accepté votre invitation sous le nom {{user}}. Ce compte est exempté des règles pour les invités ou gère les invités ; il reste donc tel quel. L’invitation a pris fin.',
        outcome_awaits_username: '{{email}} s’est inscrit et deviendra invité après avoir choisi un nom d’utilisateur.',
        outcome_rooms_opened: '{{user}} a vérifié l’adresse invitée et est maintenant dans les salons :',
        outcome_rooms_opened_partly:
            '{{user}} a vérifié l’adresse invitée, mais n’a pas pu entrer dans tous les salons. Ajoutez-les à la main, ou avec `/guest add`, l’adresse et les salons :',
        outcome_activated_one: '{{count}} invité est de nouveau actif :',
        outcome_activated_other: '{{count}} invités sont de nouveau actifs :',
        outcome_activated_partly_one: '{{count}} invité est de nouveau actif ; tout n’a pas fonctionné :',
        outcome_activated_partly_other: '{{count}} invités sont de nouveau actifs ; tout n’a pas fonctionné :',
        outcome_not_activated: 'Personne n’a été activé :',
        outcome_deactivated_one: '{{count}} invité est désactivé et déconnecté :',
        outcome_deactivated_other: '{{count}} invités sont désactivés et déconnectés :',
        outcome_deactivated_partly_one: '{{count}} invité est désactivé et déconnecté ; tout n’a pas fonctionné :',
        outcome_deactivated_partly_other:
            '{{count}} invités sont désactivés et déconnectés ; tout n’a pas fonctionné :',
        outcome_not_deactivated: 'Personne n’a été désactivé :',
        outcome_no_guests_in_room: 'Il n’y a aucun invité actif dans ce salon.',
        outcome_unknown_person: 'Ce compte n’existe pas.',
        outcome_not_a_guest: '{{user}} n’est pas un invité.',
        outcome_promoted: '{{user}} est désormais membre. Les règles pour les invités ne s’y appliquent plus.',
        outcome_promoted_partly:
            '{{user}} est en passe de devenir membre, mais tout n’a pas fonctionné. Qui a encore le rôle d’invité est toujours un invité :',
        outcome_not_yourself: 'Vous ne pouvez pas faire de vous-même un invité.',
        outcome_not_a_person: '{{user}} n’est pas le compte d’une personne et ne peut pas être un invité.',
        outcome_is_exempt: '{{user}} gère les invités ou a un rôle exempté, et ne peut pas être un invité.',
        outcome_demoted: '{{user}} est désormais un invité. Les règles pour les invités s’appliquent immédiatement.',
        outcome_demoted_keeps_roles:
            '{{user}} est désormais un invité et garde d’autres rôles, qui peuvent permettre plus que le rôle d’invité : {{roles}}.',
        outcome_demoted_partly: '{{user}} est désormais un invité, mais tout n’a pas fonctionné :',
        outcome_demote_raced: 'La dernière place d’invité a été prise au même moment ; {{user}} reste donc membre.',
        outcome_bad_limit: 'Une limite de salons est un nombre entier de 0 (sans limite) à 10000.',
        outcome_limit_none: '{{user}} peut désormais être dans autant de salons que voulu.',
        outcome_limit_exceeded_one:
            'La limite pour {{user}} est désormais {{limit}}. Ce compte est dans {{count}} salon de plus et y reste ; aucun autre salon ne lui est ouvert.',
        outcome_limit_exceeded_other:
            'La limite pour {{user}} est désormais {{limit}}. Ce compte est dans {{count}} salons de plus et y reste ; aucun autre salon ne lui est ouvert.',
        outcome_sponsor_set: '{{sponsor}} répond désormais de {{user}}.',
        deactivate_room_question_one:
            '{{room}} a {{count}} invité actif, qui serait déconnecté et perdrait l’accès à tout l’espace de travail :',
        deactivate_room_question_other:
            '{{room}} a {{count}} invités actifs, qui seraient déconnectés et perdraient l’accès à tout l’espace de travail :',
        deactivate_room_confirm: 'Rien n’a encore été fait. Pour continuer, saisissez {{command}}',
        deactivate_owner_confirm:
            'Pour continuer malgré tout, saisissez {{command}} : un tel salon passe alors à son plus ancien membre, et un salon sans autres membres est supprimé.',
        invitations_none: 'Aucune invitation n’est en attente.',
        invitations_title_one: '{{count}} invitation est en attente :',
        invitations_title_other: '{{count}} invitations sont en attente :',
        list_none: 'Aucun invité ne correspond.',
        list_title_one: '{{count}} invité (page {{page}} sur {{pages}}) :',
        list_title_other: '{{count}} invités (page {{page}} sur {{pages}}) :',
        list_next: 'La page suivante : {{command}}',
        info_awaited_one: '{{count}} salon s’ouvre une fois l’adresse invitée vérifiée.',
        info_awaited_other: '{{count}} salons s’ouvrent une fois l’adresse invitée vérifiée.',
        usage_room_cap_one: 'Chaque invité peut être dans {{count}} salon, sauf s’il a sa propre limite.',
        usage_room_cap_other: 'Chaque invité peut être dans {{count}} salons, sauf s’il a sa propre limite.',
        usage_differs:
            'Le serveur connaît {{server}} invités actifs, l’application en a enregistré {{recorded}}. Le nombre du serveur fait foi ; le passage horaire ajoute ce qui manque.',
        usage_corrected: 'Le décompte des places était de {{before}} et a été corrigé à {{after}}.',
        usage_unchecked: 'Le nombre du serveur n’a pas pu être lu ; voici donc ce que l’application a enregistré :',
        audit_guest_added: 'Invité ajouté',
        audit_guest_invited: 'Invitation envoyée',
        audit_invitation_resent: 'Invitation renvoyée',
        audit_invitation_revoked: 'Invitation révoquée',
        audit_invitation_lapsed: 'Invitation expirée',
        audit_invitation_accepted: 'Invitation acceptée',
        audit_guest_found: 'Invité découvert, arrivé sans l’application',
        audit_guest_lost: 'N’est plus invité, par un changement hors de l’application',
        audit_guest_activated: 'Invité activé',
        audit_guest_deactivated: 'Invité désactivé',
        audit_guest_promoted: 'Invité devenu membre',
        audit_guest_demoted: 'Membre devenu invité',
        audit_limit_set: 'Limite de salons fixée',
        audit_sponsor_set: 'Référent désigné',
        audit_expiry_set: 'Fin d’accès fixée',
        audit_access_ended: 'Accès terminé',
        audit_inactive_warned: 'Averti pour inactivité',
        audit_inactive_deactivated: 'Désactivé pour inactivité',
        audit_over_cap_deactivated: 'Désactivé au-delà de la limite d’invités',
        audit_review_started: 'Révision commencée',
        audit_review_kept: 'Conservé lors de la révision',
        audit_review_removed: 'Retiré lors de la révision',
        audit_review_escalated: 'Révision transmise aux gestionnaires',
        audit_review_deactivated: 'Désactivé après une révision sans réponse',
        audit_request_made: 'Invité demandé',
        audit_request_approved: 'Demande approuvée',
        audit_request_declined: 'Demande refusée',
        audit_request_lapsed: 'Demande expirée',
        audit_room_policy_set: 'Règle du salon fixée',
        audit_terms_accepted: 'Conditions acceptées',
        audit_permissions_repaired: 'Permissions retirées',
        audit_message_deleted: 'Message d’invité supprimé',
        refused_channel_creation: 'créer un canal',
        refused_group_creation: 'créer un groupe privé',
        refused_team_creation: 'créer une équipe',
        refused_direct_message_creation: 'commencer une conversation directe',
        refused_first_message: 'écrire en premier dans une conversation directe',
        refused_discussion_creation: 'lancer une discussion',
        refused_mention_all: 'mentionner @all',
        refused_mention_here: 'mentionner @here',
        refused_own_message_deletion: 'supprimer un message',
        refused_self_join: 'rejoindre un canal sans y être ajouté',
        refused_file_upload: 'envoyer un fichier',
        refused_terms: 'écrire avant d’accepter les conditions',
        refused_room_closed: 'ce qu’un salon fermé ne permet pas',
        refused_room_read_only: 'écrire dans un salon en lecture seule',
        refused_cannot_check: 'ce qui n’a pas pu être vérifié',
        refused_room_cap: 'entrer dans un salon de trop',
        refused_guest_cap: 'se connecter au-delà de la limite d’invités',
        details_refused: 'Refusé ces 30 derniers jours',
        log_summary:
            'montre ce qui a été fait et décidé, le plus récent d’abord ; sans nombre, les sept derniers jours',
        log_title_one: '{{count}} entrée depuis le {{date}} :',
        log_title_other: '{{count}} entrées depuis le {{date}} :',
        log_none: 'Rien n’a été enregistré depuis le {{date}}.',
        log_more_one:
            '{{count}} entrée plus ancienne n’est pas affichée. {{command}} envoie tout le journal dans un fichier.',
        log_more_other:
            '{{count}} entrées plus anciennes ne sont pas affichées. {{command}} envoie tout le journal dans un fichier.',
        log_by: 'par {{actor}}',
        log_by_app: 'par l’application ou de l’extérieur',
        log_default_limit: 'la limite de l’espace de travail',
        log_no_limit: 'sans limite',
        expected_days_back: 'un nombre de jours de 1 à 3 650',
        audit_summary: 'trouve ce qui ne va pas chez les invités, chaque fois avec un remède',
        findings_title: 'Audit des invités',
        findings_none_one: 'Rien à corriger : {{count}} invité actif a été examiné.',
        findings_none_other: 'Rien à corriger : {{count}} invités actifs ont été examinés.',
        findings_found_one: '{{count}} constat ; invités actifs examinés : {{guests}}.',
        findings_found_other: '{{count}} constats ; invités actifs examinés : {{guests}}.',
        findings_more_one: '{{count}} autre constat s’affichera quand certains de ceux-ci seront corrigés.',
        findings_more_other: '{{count}} autres constats s’afficheront quand certains de ceux-ci seront corrigés.',
        findings_left_guests_one: '{{count}} invité n’a pas été examiné.',
        findings_left_guests_other: '{{count}} invités n’ont pas été examinés.',
        findings_left_facts_one: 'Pour {{count}} invité, tout n’a pas pu être consulté (compte, salons ou référent).',
        findings_left_facts_other:
            'Pour {{count}} invités, tout n’a pas pu être consulté (compte, salons ou référent).',
        findings_left_permissions: 'Les permissions des rôles d’invité n’ont pas pu être consultées.',
        finding_over_guest_cap: 'Les invités et les invitations occupent {{taken}} places ; {{limit}} sont permises.',
        finding_past_guest_cap: '{{user}} dépasse la limite d’invités : les autres étaient là avant.',
        finding_over_room_limit: '{{user}} est dans {{rooms}} salons ; la limite est {{limit}}.',
        finding_in_closed_room: '{{user}} est dans des salons fermés aux invités : {{rooms}}.',
        finding_fix_leave: 'Retirer de ces salons',
        outcome_closed_rooms_left: '{{user}} n’est plus dans aucun salon fermé :',
        outcome_closed_rooms_left_partly: '{{user}} n’a pas pu être retiré de tous les salons fermés :',
        outcome_in_no_closed_room: '{{user}} n’est dans aucun salon fermé aux invités.',
        audit_room_left: 'Retiré d’un salon fermé',
        finding_no_sponsor: '{{user}} n’a pas de référent.',
        finding_inactive_sponsor: 'Le référent de {{user}} n’est pas un membre actif : {{sponsor}}.',
        finding_no_expiry: 'L’accès de {{user}} n’a pas de fin.',
        finding_expiry_too_late_one:
            '{{user}} a accès jusqu’au {{date}} ; les paramètres permettent au plus {{count}} jour à partir d’aujourd’hui.',
        finding_expiry_too_late_other:
            '{{user}} a accès jusqu’au {{date}} ; les paramètres permettent au plus {{count}} jours à partir d’aujourd’hui.',
        finding_inactive: '{{user}} s’est connecté pour la dernière fois le {{date}}.',
        finding_never_logged_in: '{{user}} est ici depuis le {{date}} et ne s’est jamais connecté.',
        finding_second_role: '{{user}} a des rôles en plus de celui d’invité : {{roles}}.',
        finding_extra_permissions:
            'Les rôles d’invité ont plus que les quatre permissions d’un invité : {{permissions}}.',
        finding_fix_demote: 'Retirer le rôle de membre',
        finding_fix_repair: 'Retirer les permissions',
        export_summary: 'vous envoie les invités, ou le journal, dans un fichier pour tableur',
        expected_export: '`guests` ou `log`',
        export_sent_one:
            '{{file}}, avec {{count}} entrée, se trouve dans votre conversation directe avec l’application.',
        export_sent_other:
            '{{file}}, avec {{count}} entrées, se trouve dans votre conversation directe avec l’application.',
        export_left_one:
            'Le compte de {{count}} invité n’a pas pu être consulté ; le fichier dit ce que l’application a enregistré.',
        export_left_other:
            'Les comptes de {{count}} invités n’ont pas pu être consultés ; le fichier dit ce que l’application a enregistré.',
        export_not_sent:
            'Le fichier n’a pas pu être envoyé ({{detail}}). L’espace de travail doit permettre l’envoi de fichiers, y compris en message direct, et le type text/csv.',
        outcome_limit_set_one: '{{user}} peut désormais être dans {{count}} salon au plus.',
        outcome_limit_set_other: '{{user}} peut désormais être dans {{count}} salons au plus.',
        outcome_limit_default_one:
            'La limite de l’espace de travail s’applique de nouveau à {{user}} : {{count}} salon au plus.',
        outcome_limit_default_other:
            'La limite de l’espace de travail s’applique de nouveau à {{user}} : {{count}} salons au plus.',
        button_open_panel: 'Invités',
        api_nothing_here: 'Il n’y a rien ici.',
        api_unauthorized:
            'Le jeton manque ou est erroné. Il se place dans l’en-tête « Authorization: Bearer … » ; c’est celui des paramètres de l’application, section Automatisation.',
        api_too_many_attempts:
            'Trop de jetons erronés sont arrivés pendant la dernière minute. Veuillez patienter une minute.',
        api_unavailable:
            'C’est impossible pour le moment. Veuillez réessayer plus tard ; ce qui a été commencé a pu aboutir.',
        api_body_too_large: 'Le corps de la requête dépasse {{most}} Ko.',
        api_body_no_json: 'Le corps de la requête n’est pas du JSON.',
        api_field_unknown: 'Rien de ce nom n’est connu ici.',
        api_field_missing: 'Cette donnée manque.',
        api_field_value: 'Cette donnée n’est pas conforme au document de l’API, openapi.json.',
        extend_summary: 'indique quand l’accès d’un invité prend fin',
        expected_allowed_time_one: 'une échéance à {{count}} jour au plus, l’accès le plus long ici',
        expected_allowed_time_other: 'une échéance à {{count}} jours au plus, l’accès le plus long ici',
        failure_access_ended: 'Son accès a pris fin. Indiquez d’abord jusqu’à quand il continue : /guest extend.',
        outcome_extended: '{{user}} a accès jusqu’au {{date}}.',
        outcome_extended_inactive:
            '{{user}} peut avoir accès jusqu’au {{date}}, mais est désactivé. Pour le laisser revenir : /guest activate.',
        outcome_extended_without_end: '{{user}} a désormais accès sans date de fin.',
        outcome_expiry_too_late_one:
            'Rien n’a été fait : l’accès peut durer au plus {{count}} jour à partir de maintenant.',
        outcome_expiry_too_late_other:
            'Rien n’a été fait : l’accès peut durer au plus {{count}} jours à partir de maintenant.',
        outcome_expiry_needed_one: 'Rien n’a été fait : ici, tout accès a une fin, dans {{count}} jour au plus.',
        outcome_expiry_needed_other: 'Rien n’a été fait : ici, tout accès a une fin, dans {{count}} jours au plus.',
        outcome_ends_for_guest:
            'Votre accès à cet espace prend fin le {{date}}. S’il vous le faut plus longtemps, adressez-vous à votre référent.',
        outcome_ends_for_sponsor: 'L’accès de votre invité {{user}} prend fin le {{date}}.',
        outcome_ends_for_managers:
            'L’accès de {{user}}, un invité sans référent actif, prend fin le {{date}}. Pour le changer : /guest extend, /guest sponsor.',
        outcome_ended_for_sponsor:
            'L’accès de votre invité {{user}} a pris fin et le compte est désactivé. S’il est encore nécessaire, adressez-vous à un gestionnaire.',
        outcome_ended_for_managers: 'L’accès de l’invité {{user}} a pris fin et le compte est désactivé.',
        outcome_end_failed:
            'L’accès de l’invité {{user}} a pris fin, mais le compte n’a pas pu être désactivé. Un nouvel essai a lieu chaque heure ; /guest deactivate est aussi possible.',
        review_summary:
            'demande aux référents quels invités sont encore nécessaires, ou montre ce qui reste sans réponse',
        expected_review_act: 'start ou open',
        reviews_none: 'Aucune revue n’est ouverte.',
        reviews_open_one: '{{count}} invité est en cours de revue :',
        reviews_open_other: '{{count}} invités sont en cours de revue :',
        reviews_more_one: '… et {{count}} autre.',
        reviews_more_other: '… et {{count}} autres.',
        reviews_start: 'Pour poser la question maintenant pour tous les autres invités actifs : {{command}}',
        reviews_at_sponsor: '{{user}} : la question est posée à {{sponsor}}, depuis le {{date}}',
        reviews_at_managers: '{{user}} : la question est posée aux gestionnaires ; revue commencée le {{date}}',
        details_review: 'Revue',
        guest_review_open: 'revue ouverte depuis le {{date}}',
        guest_review_next: 'la prochaine le {{date}}',
        offer_keep: 'Garder',
        offer_remove: 'Retirer',
        outcome_review_for_sponsor_one:
            'Toujours nécessaire ? Vous êtes le référent de l’invité {{users}}. Garder : l’accès reste tel quel. Retirer : le compte est désactivé.',
        outcome_review_for_sponsor_other:
            'Toujours nécessaires ? Vous êtes le référent de {{count}} invités : {{users}}. Garder : l’accès reste tel quel. Retirer : le compte est désactivé.',
        outcome_review_for_managers_one:
            'Toujours nécessaire ? Aucun référent n’a répondu pour l’invité {{users}}. Garder : l’accès reste tel quel. Retirer : le compte est désactivé.',
        outcome_review_for_managers_other:
            'Toujours nécessaires ? Aucun référent n’a répondu pour {{count}} invités : {{users}}. Garder : l’accès reste tel quel. Retirer : le compte est désactivé.',
        outcome_review_for_reminded_one:
            'Rappel : personne n’a encore dit si l’invité {{users}} est toujours nécessaire.',
        outcome_review_for_reminded_other:
            'Rappel : personne n’a encore dit si ces {{count}} invités sont toujours nécessaires : {{users}}.',
        outcome_review_row: '{{user}} : invité depuis le {{since}}, dernière connexion le {{seen}}',
        outcome_review_row_unseen: '{{user}} : invité depuis le {{since}}, ne s’est jamais connecté',
        outcome_review_kept: 'L’invité {{user}} reste.',
        outcome_review_removed: 'L’invité {{user}} est désactivé et déconnecté.',
        outcome_review_remove_failed:
            'Votre réponse est enregistrée, mais l’invité {{user}} n’a pas pu être désactivé. Un nouvel essai a lieu chaque heure :',
        outcome_review_under_way: 'Quelqu’un d’autre répond pour {{user}} en ce moment ; rien n’a été changé.',
        outcome_review_was_kept: '{{by}} a déjà répondu le {{date}} : {{user}} reste. Rien n’a été changé.',
        outcome_review_was_removed:
            '{{by}} a déjà répondu le {{date}} : {{user}} n’est plus nécessaire. Rien n’a été changé.',
        outcome_review_was_silent:
            'Personne n’a répondu à temps pour {{user}} ; l’accès a donc pris fin le {{date}}. Rien n’a été changé.',
        outcome_review_is_over:
            'Cette question n’est plus d’actualité ; rien n’a été changé. `/guest info` montre où en sont les choses.',
        outcome_review_silent_for_sponsor_one:
            'Personne n’a répondu si votre invité {{users}} est toujours nécessaire ; le compte est donc désactivé. S’il est nécessaire, adressez-vous à un gestionnaire.',
        outcome_review_silent_for_sponsor_other:
            'Personne n’a répondu si {{count}} de vos invités sont toujours nécessaires ; leurs comptes sont donc désactivés : {{users}}. S’ils sont nécessaires, adressez-vous à un gestionnaire.',
        outcome_review_silent_for_managers_one:
            'Personne n’a répondu si l’invité {{users}} est toujours nécessaire ; le compte est donc désactivé. Pour le laisser revenir : /guest activate.',
        outcome_review_silent_for_managers_other:
            'Personne n’a répondu si {{count}} invités sont toujours nécessaires ; leurs comptes sont donc désactivés : {{users}}. Pour les laisser revenir : /guest activate.',
        outcome_review_failed:
            'Une revue a mis fin à l’accès de l’invité {{user}}, mais le compte n’a pas pu être désactivé. Un nouvel essai a lieu chaque heure ; /guest deactivate est aussi possible.',
        outcome_review_round_one:
            'La revue de {{count}} invité a commencé. La question est posée au référent ; à défaut, aux gestionnaires.',
        outcome_review_round_other:
            'La revue de {{count}} invités a commencé. La question est posée aux référents ; à défaut, aux gestionnaires.',
        outcome_review_round_begun_one:
            'La revue de {{count}} invité a commencé. Ceux à qui la question n’a pas encore été posée la recevront dans les prochaines heures.',
        outcome_review_round_begun_other:
            'La revue de {{count}} invités a commencé. Ceux à qui la question n’a pas encore été posée la recevront dans les prochaines heures.',
        outcome_review_round_nobody:
            'Il n’y a aucun invité actif pour lequel la question n’est pas déjà posée ; rien n’a été commencé.',
        outcome_idle_for_guest:
            'Vous ne vous êtes pas connecté à cet espace depuis longtemps. Sans connexion de votre part, votre compte ici sera désactivé le {{date}}.',
        outcome_idle_for_sponsor_one:
            'Votre invité {{users}} ne s’est pas connecté depuis longtemps. Sans connexion de sa part, le compte sera désactivé le {{date}}.',
        outcome_idle_for_sponsor_other:
            '{{count}} de vos invités ne se sont pas connectés depuis longtemps : {{users}}. Sans connexion de leur part, leurs comptes seront désactivés le {{date}}.',
        outcome_idle_listed_one:
            'Les invités qui ne se connectent pas sont désormais désactivés. Cela touche dès maintenant {{count}} invité, qui sera prévenu dans une heure environ, puis désactivé sept jours plus tard sans connexion de sa part : {{users}}. Le paramètre « Jours sans connexion » permet de changer cela.',
        outcome_idle_listed_other:
            'Les invités qui ne se connectent pas sont désormais désactivés. Cela touche dès maintenant {{count}} invités, qui seront prévenus dans une heure environ, puis désactivés sept jours plus tard sans connexion de leur part : {{users}}. Le paramètre « Jours sans connexion » permet de changer cela.',
        outcome_idle_ended_for_sponsor_one:
            'Votre invité {{users}} ne s’est pas connecté depuis trop longtemps et le compte est désactivé. S’il est encore nécessaire, adressez-vous à un gestionnaire.',
        outcome_idle_ended_for_sponsor_other:
            '{{count}} de vos invités ne se sont pas connectés depuis trop longtemps et leurs comptes sont désactivés : {{users}}. S’ils sont encore nécessaires, adressez-vous à un gestionnaire.',
        outcome_idle_ended_for_managers_one:
            'L’invité {{users}}, sans référent actif, ne s’est pas connecté depuis trop longtemps et est désactivé. Pour le laisser revenir : /guest activate.',
        outcome_idle_ended_for_managers_other:
            '{{count}} invités sans référent actif ne se sont pas connectés depuis trop longtemps et sont désactivés : {{users}}. Pour les laisser revenir : /guest activate.',
        outcome_idle_failed:
            'L’invité {{user}} ne s’est pas connecté depuis trop longtemps, mais le compte n’a pas pu être désactivé. Un nouvel essai a lieu chaque heure ; /guest deactivate est aussi possible.',
        guest_act_extend: 'Changer la fin de l’accès',
        form_title_extend: 'Fin de l’accès',
        form_submit_extend: 'Enregistrer',
        request_summary:
            'demande un invité aux gestionnaires ; vous en répondez, sauf si vous désignez un autre référent',
        approve_summary: 'approuve une demande d’invité et ajoute l’invité ; seul, liste les demandes ouvertes',
        decline_summary: 'refuse une demande d’invité ; seul, liste les demandes ouvertes',
        expected_joined_room: 'le nom d’un canal ou d’un groupe privé dont vous êtes vous-même membre',
        requests_open_one: '{{count}} demande d’invité attend une décision',
        requests_open_other: '{{count}} demandes d’invités attendent une décision',
        requests_none: 'Aucune demande n’est ouverte.',
        requests_title: 'Demandes ouvertes',
        panel_decide: 'Décider',
        request_card: '{{requester}} demande un invité : {{guest}}. Demande {{id}}',
        request_card_approved: '✅ Approuvée par {{manager}} le {{date}} : {{user}}',
        request_card_declined: '❌ Refusée par {{manager}} le {{date}}',
        request_card_lapsed: '⌛ Expirée le {{date}} : personne n’a décidé à temps',
        offer_approve: 'Approuver',
        offer_decline: 'Refuser',
        form_title_request: 'Demander un invité',
        form_submit_request: 'Demander',
        form_request_rooms_hint: 'Noms de salons dont vous êtes membre, avec #, séparés par des espaces.',
        form_request_sponsor_hint: 'Le membre qui répond de l’invité, sous la forme @nom. Laissé vide, c’est vous.',
        form_request_note_hint: 'Pourquoi l’invité est nécessaire. Visible par ceux qui décident.',
        form_title_decline: 'Refuser la demande',
        form_submit_decline: 'Refuser',
        form_decline_introduction: 'Refuser la demande pour {{name}} ?',
        form_reason: 'Motif',
        form_reason_hint: 'Communiqué à la personne qui a fait la demande.',
        outcome_not_requester: 'Vous ne pouvez pas demander d’invité ici. Adressez-vous à un gestionnaire des invités.',
        outcome_room_not_joined:
            'Rien n’a été fait : vous ne pouvez indiquer que des salons dont vous êtes vous-même membre.',
        outcome_request_made:
            'Votre demande {{id}} pour {{email}} est entre les mains des gestionnaires des invités. Vous serez informé de leur décision.',
        outcome_request_not_shown:
            'Elle n’a pas encore pu être montrée à toutes les personnes qui décident ; l’application réessaie chaque heure. Si c’est urgent, donnez son identifiant à un gestionnaire des invités : {{id}}.',
        outcome_request_open_already: '{{email}} a déjà fait l’objet d’une demande, et personne n’a encore décidé.',
        outcome_request_being_made:
            '{{email}} fait l’objet d’une demande en ce moment même. Si les gestionnaires n’en sont pas informés, refaites-la dans dix minutes.',
        outcome_request_unknown: 'Il n’y a pas de demande {{id}}.',
        outcome_request_busy:
            'La demande {{id}} est en cours de décision. Si elle est encore ouverte dans dix minutes, décidez alors : rien n’est fait deux fois.',
        outcome_request_rooms_left:
            'Rien n’a été fait : {{requester}} n’est plus membre de tous les salons que la demande indique.',
        outcome_request_stays_open:
            'La demande {{id}} reste ouverte. Approuvez-la de nouveau une fois cela réglé, et ce qui reste sera terminé ; ou refusez-la, et elle pourra être refaite.',
        outcome_request_unrecorded:
            'La suite donnée à la demande {{id}} n’a pas pu être enregistrée. L’application termine dans l’heure ; rien n’est fait deux fois.',
        outcome_request_without_sponsor:
            '{{sponsor}} n’est plus un membre actif et ne peut répondre de {{user}}, qui n’a pas de référent. Pour en désigner un : `/guest sponsor`.',
        outcome_request_declined_begun:
            'Le compte {{user}} avait déjà été créé pour elle et reste. Pour le fermer : `/guest deactivate`.',
        outcome_request_reason: 'Motif : {{reason}}',
        outcome_request_waits:
            'La demande {{id}} de {{requester}} attend depuis une semaine. Pour décider : `/guest approve {{id}}` ou `/guest decline {{id}}`.',
        outcome_request_approved: 'La demande {{id}} pour {{email}} est approuvée : l’invité est {{user}}.',
        outcome_request_declined: 'La demande {{id}} pour {{email}} est refusée.',
        outcome_request_already_approved: 'La demande {{id}} a été approuvée par {{manager}} le {{date}} : {{user}}.',
        outcome_request_already_declined: 'La demande {{id}} a été refusée par {{manager}} le {{date}}.',
        outcome_request_already_lapsed: 'La demande {{id}} a expiré le {{date}} : personne n’a décidé à temps.',
        outcome_request_approved_told:
            'Votre demande {{id}} pour {{email}} a été approuvée par {{manager}} : l’invité est {{user}}.',
        outcome_request_declined_told: 'Votre demande {{id}} pour {{email}} a été refusée par {{manager}}.',
        outcome_request_lapsed_told:
            'Votre demande {{id}} pour {{email}} a expiré : personne n’a décidé en 30 jours. Vous pouvez la refaire.',
        form_extend_introduction: 'Jusqu’à quand {{name}} peut-il avoir accès ?',
        offer_extend: 'Prolonger',
    },
    'pt-BR': {
        command_description: 'Convidados: o que podem fazer aqui e tudo para gerenciá-los',
        command_params: 'help [subcomando]',
        button_delete_guest_message: 'Excluir mensagem de convidado',
        section_access: 'Acesso',
        section_restrictions: 'Restrições',
        setting_guest_roles: 'Funções de convidado',
        setting_guest_roles_description:
            'Quem tem uma destas funções é convidado. Nomes ou IDs, separados por vírgulas.',
        setting_exempt_roles: 'Funções isentas',
        setting_exempt_roles_description:
            'Quem tem uma destas funções nunca é convidado, quaisquer que sejam suas outras funções. Pode ficar vazio.',
        setting_manager_roles: 'Funções de gestor',
        setting_manager_roles_description: 'Quem pode gerenciar convidados com /guest. Um convidado nunca é gestor.',
        setting_requester_roles: 'Funções de solicitante',
        setting_requester_roles_description: 'Quem pode solicitar um convidado aos gestores. Pode ficar vazio.',
        setting_block_channel_creation: 'Impedir que convidados criem canais',
        setting_block_channel_creation_description: 'Convidados não podem criar canais públicos nem equipes públicas.',
        setting_block_group_creation: 'Impedir que convidados criem grupos privados',
        setting_block_group_creation_description: 'Convidados não podem criar grupos privados nem equipes privadas.',
        setting_block_direct_message_creation: 'Impedir que convidados iniciem conversas diretas',
        setting_block_direct_message_creation_description:
            'Convidados não podem escrever primeiro em uma conversa direta; podem responder assim que outra pessoa tiver escrito. Não é possível abrir uma conversa apenas entre convidados.',
        setting_block_discussion_creation: 'Impedir que convidados iniciem discussões',
        setting_block_discussion_creation_description: 'Convidados não podem iniciar discussões.',
        setting_block_mention_all: 'Impedir que convidados mencionem @all',
        setting_block_mention_all_description:
            'Convidados não podem mencionar @all, nem em uma mensagem nova nem ao editar.',
        setting_block_mention_here: 'Impedir que convidados mencionem @here',
        setting_block_mention_here_description:
            'Convidados não podem mencionar @here, nem em uma mensagem nova nem ao editar.',
        setting_block_own_message_deletion: 'Impedir que convidados excluam mensagens',
        setting_block_own_message_deletion_description:
            'Convidados não podem excluir suas mensagens. Gestores, e proprietários e moderadores da sala, usam “Excluir mensagem de convidado” no menu da mensagem: o servidor não informa ao aplicativo quem exclui.',
        setting_block_self_join: 'Impedir que convidados entrem em canais públicos',
        setting_block_self_join_description:
            'Convidados só entram em um canal público quando alguém os adiciona. Links de convite e a sincronização de canais do LDAP também lhes são recusados ali.',
        setting_block_file_upload: 'Impedir que convidados enviem arquivos',
        setting_block_file_upload_description: 'Convidados não podem enviar arquivos.',
        invalid_switch: 'Não salvo: esta configuração está ligada ou desligada.',
        invalid_no_role: 'Não salvo: informe pelo menos uma função; sem ela, a configuração não valeria para ninguém.',
        invalid_unknown_role:
            'Não salvo: uma destas funções não existe neste workspace. Use os nomes ou IDs das funções, separados por vírgulas.',
        invalid_room_role:
            'Não salvo: uma delas é uma função dentro de salas, como proprietário ou moderador. Use funções do workspace.',
        invalid_role_twice:
            'Não salvo: uma destas funções está em uma configuração que contradiz esta. Uma função de convidado não é isenta, nem de gestor, nem de solicitante.',
        invalid_unchecked: 'Não salvo: o valor não pôde ser verificado agora. Tente novamente.',
        denied_channel_creation:
            'Convidados não podem criar canais aqui. Peça a um membro que crie um e adicione você.',
        denied_group_creation:
            'Convidados não podem criar grupos privados aqui. Peça a um membro que crie um e adicione você.',
        denied_team_creation:
            'Sua equipe não foi criada: convidados não podem criar equipes aqui. Peça a um membro que crie uma e adicione você.',
        denied_direct_message_creation: 'Convidados não podem iniciar conversas diretas entre si aqui.',
        denied_first_message:
            'Convidados não podem escrever primeiro em uma conversa direta aqui. Você poderá responder assim que a outra pessoa lhe escrever.',
        denied_discussion_creation: 'Convidados não podem iniciar discussões aqui. Peça a um membro que inicie uma.',
        denied_mention_all: 'Convidados não podem mencionar @all aqui. Mencione pelo nome as pessoas a quem se dirige.',
        denied_mention_here:
            'Convidados não podem mencionar @here aqui. Mencione pelo nome as pessoas a quem se dirige.',
        denied_own_message_deletion:
            'A mensagem não foi excluída: aqui somente um moderador pode excluir a mensagem de um convidado, com “Excluir mensagem de convidado” no menu dela.',
        denied_self_join:
            'Convidados não podem entrar em canais por conta própria aqui. Peça a um membro do canal que adicione você.',
        denied_file_upload: 'Convidados não podem enviar arquivos aqui.',
        denied_cannot_check:
            'Não foi possível verificar as regras para convidados agora, por isso a ação não foi realizada. Tente novamente em instantes.',
        cannot_block_channel_creation: 'criar canais ou equipes públicas',
        cannot_block_group_creation: 'criar grupos privados ou equipes privadas',
        cannot_block_direct_message_creation: 'escrever primeiro em uma conversa direta',
        cannot_block_discussion_creation: 'iniciar discussões',
        cannot_block_mention_all: 'mencionar @all',
        cannot_block_mention_here: 'mencionar @here',
        cannot_block_own_message_deletion: 'excluir suas mensagens (um moderador pode)',
        cannot_block_self_join: 'entrar em canais públicos sem que alguém adicione você',
        cannot_block_file_upload: 'enviar arquivos',
        guest_can:
            'Aqui você tem acesso de convidado. Pode ler e escrever nas salas em que adicionaram você e responder a quem lhe escrever.',
        guest_cannot: 'Como convidado, você não pode:',
        guest_unrestricted: 'O Guest Manager não impõe outros limites a você.',
        help_title: 'O que você pode fazer com /guest:',
        help_summary: 'mostra o que você pode fazer ou o que faz um subcomando',
        ask_managers:
            'Os convidados são gerenciados por pessoas com uma destas funções: {{roles}}. Fale com uma delas.',
        unknown_subcommand: 'O subcomando “{{word}}” não existe. Digite `/guest help` para ver os disponíveis.',
        unknown_subcommand_nearest: 'O subcomando “{{word}}” não existe. Você quis dizer `/guest {{guess}}`?',
        command_failed:
            'Não funcionou, ou não totalmente. Tente novamente; o que aconteceu está no log do aplicativo, que os administradores podem ler.',
        action_failed:
            'Não funcionou. Tente novamente; o que aconteceu está no log do aplicativo, que os administradores podem ler.',
        deletion_not_allowed:
            'Somente gestores de convidados, e proprietários e moderadores desta sala, podem excluir a mensagem de um convidado.',
        deletion_not_a_guests: 'Esta mensagem não é de um convidado. Use “Excluir” no menu dela.',
        denied_room_closed:
            'Esta sala não aceita convidados, por isso você não pode escrever aqui. Se ainda precisar dela, fale com um membro com quem você trabalha.',
        denied_room_read_only: 'Convidados podem ler nesta sala, mas não escrever.',
        denied_room_closed_join: 'Esta sala não aceita convidados.',
        denied_room_closed_add:
            'Não é possível adicionar {{name}}: esta sala não aceita convidados. Os proprietários e moderadores dela podem mudar isso com `/guest room open`.',
        denied_room_closed_create:
            'A sala não foi criada, porque não aceitaria convidados e estas pessoas são convidadas: {{names}}. Crie-a sem elas e permita convidados com `/guest room open`.',
        room_closed_undone: '{{name}} foi retirado desta sala: ela não aceita convidados.',
        room_closed_undone_self: 'Você foi retirado de {{room}}: essa sala não aceita convidados.',
        room_guests_entered: 'Agora há convidados nesta sala: pessoas de fora podem ler o que se escreve aqui.',
        room_guests_left: 'O último convidado saiu desta sala.',
        room_policy_stamp: 'Última alteração da política de convidados de uma sala',
        room_summary:
            'define o que os convidados podem fazer nesta sala, ou mostra isso e quem são; para os proprietários e moderadores dela',
        expected_room_policy: 'open, read-only, closed ou status',
        room_policy_open: 'Convidados podem estar em {{room}}, ler e escrever.',
        room_policy_read_only: 'Convidados podem estar em {{room}} e ler; não podem escrever.',
        room_policy_closed: '{{room}} não aceita convidados. Os que ainda estão nela não podem escrever.',
        room_origin_parent: 'É assim na sala a que esta discussão pertence, e ninguém definiu outra coisa aqui.',
        room_origin_default: 'É o padrão deste workspace: ninguém definiu nada para esta sala.',
        room_guests_none: 'Não há convidados aqui.',
        room_guests_one: '{{count}} convidado está aqui:',
        room_guests_other: '{{count}} convidados estão aqui:',
        outcome_room_opened: 'A partir de agora, convidados podem estar em {{room}}, ler e escrever.',
        outcome_room_made_read_only: 'A partir de agora, convidados podem estar em {{room}} e ler, mas não escrever.',
        outcome_room_closed:
            'A partir de agora, {{room}} não aceita convidados. Os que estão nela ficam até que alguém os remova, e não podem escrever.',
        outcome_room_guests_not_allowed:
            'Somente proprietários e moderadores desta sala e gestores de convidados podem fazer isso.',
        outcome_room_not_member: 'Somente quem está na sala e gestores de convidados podem ver os convidados dela.',
        outcome_room_members_only: 'Convidados não podem ver isso.',
        outcome_room_without_policy: 'Isso só pode ser definido para canais, grupos privados, equipes e discussões.',
        outcome_room_takes_no_guests:
            'Nada foi feito: {{room}} não aceita convidados. Os proprietários e moderadores dela podem mudar isso com `/guest room open`.',
        failure_room_closed:
            'A sala não aceita convidados. Os proprietários e moderadores dela podem mudar isso com `/guest room open`.',
        button_guests_here: 'Convidados na sala',
        guests_here_title: 'Convidados na sala',
        guests_here_is_guest: 'convidado',
        guests_here_open: 'Abrir a convidados',
        guests_here_read_only: 'Somente leitura para convidados',
        guests_here_closed: 'Fechar a convidados',
        section_caps: 'Limites',
        section_invitations: 'Convites',
        section_lifecycle: 'Ciclo de vida',
        section_rooms: 'Salas',
        section_connection: 'Conexão',
        section_notices: 'Avisos',
        section_automation: 'Automação',
        setting_permission_lock: 'Trava de permissões',
        setting_permission_lock_description:
            'Compara o que as funções de convidado permitem com o que um convidado precisa, a cada hora e com /guest permissions. Inclui os tokens de acesso pessoal. Precisa da conexão.',
        setting_permission_lock_off: 'Desativada',
        setting_permission_lock_report: 'Avisar os gestores',
        setting_permission_lock_repair: 'Avisar os gestores e retirar a permissão das funções de convidado',
        setting_max_active_guests: 'Máximo de convidados ativos',
        setting_max_active_guests_description: 'Convidados ativos e convites pendentes somados. 0 = sem limite.',
        setting_max_rooms_per_guest: 'Máximo de salas por convidado',
        setting_max_rooms_per_guest_description:
            'Canais, grupos privados, equipes e discussões. Um convidado pode ter um limite próprio: /guest limit. 0 = sem limite.',
        setting_count_direct_messages: 'Contar conversas diretas como salas',
        setting_count_direct_messages_description:
            'Define se as conversas diretas contam no limite de salas por convidado.',
        setting_over_cap_action: 'Quando há um convidado a mais',
        setting_over_cap_action_description:
            'O que acontece com um convidado que ultrapassa o limite, por exemplo por uma mudança de função. Os gestores são avisados em qualquer caso.',
        setting_over_cap_action_deactivate: 'Desativar o último convidado que chegou',
        setting_over_cap_action_notify: 'Apenas avisar os gestores',
        setting_allowed_email_domains: 'Domínios de e-mail permitidos',
        setting_allowed_email_domains_description:
            'Os endereços dos convidados devem ser de um destes domínios, incluindo subdomínios. Separados por vírgulas; vazio = qualquer domínio.',
        setting_blocked_email_domains: 'Domínios de e-mail bloqueados',
        setting_blocked_email_domains_description:
            'Os endereços dos convidados não podem ser de um destes domínios, incluindo subdomínios. Separados por vírgulas.',
        setting_invitation_days: 'Dias de validade de um convite',
        setting_invitation_days_description:
            'Depois desse número de dias, o convite expira e sua vaga fica livre de novo.',
        setting_default_expiry_days: 'Dias de acesso',
        setting_default_expiry_days_description:
            'Quando o acesso de um convidado termina, salvo indicação diferente ao adicioná-lo. 0 = nunca.',
        setting_max_expiry_days: 'Acesso mais longo em dias',
        setting_max_expiry_days_description:
            'Nenhum acesso termina depois desta quantidade de dias, e todo convidado recebe um fim. 0 = sem limite.',
        setting_expiry_reminder_days: 'Lembretes antes do fim do acesso',
        setting_expiry_reminder_days_description:
            'Com essa antecedência em dias, o convidado e o responsável são lembrados. Separados por vírgulas; vazio = nenhum lembrete.',
        setting_inactivity_days: 'Dias sem login',
        setting_inactivity_days_description:
            'Convidados que não entram há tanto tempo são avisados com sete dias de antecedência e depois desativados. A primeira rodada apenas os lista. 0 = nunca.',
        setting_review_interval_days: 'Dias entre revisões',
        setting_review_interval_days_description:
            'Nesse intervalo pergunta-se ao responsável se cada convidado ainda é necessário. Após 14 dias sem resposta, pergunta-se aos gestores. 0 = nunca.',
        setting_review_silence: 'Quando ninguém responde a uma revisão',
        setting_review_silence_description: 'O que acontece quando os gestores também não respondem por mais 14 dias.',
        setting_review_silence_notify: 'Lembrar os gestores',
        setting_review_silence_deactivate: 'Desativar o convidado',
        setting_room_policy: 'Salas sem regra própria',
        setting_room_policy_description: 'Se convidados podem estar em salas para as quais ninguém usou /guest room.',
        setting_room_policy_open: 'Abertas a convidados',
        setting_room_policy_closed: 'Fechadas a convidados',
        setting_announce_guests: 'Anunciar convidados nas salas',
        setting_announce_guests_description:
            'Uma mensagem avisa a sala quando o primeiro convidado entra e quando o último saiu.',
        setting_direct_message_notice: 'Avisar os membros de que escrevem a um convidado',
        setting_direct_message_notice_description:
            'Uma vez, em particular, quando um membro escreve a um convidado numa conversa direta pela primeira vez.',
        setting_terms_text: 'Termos para convidados',
        setting_terms_text_description:
            'Até um convidado aceitar este texto pelo botão, as mensagens dele ficam retidas. Um texto alterado pergunta de novo. Vazio = sem termos.',
        setting_connection_url: 'Endereço do workspace',
        setting_connection_url_description:
            'Onde o aplicativo acessa a API do workspace. Vazio = o próprio endereço do workspace (Site_Url).',
        setting_connection_user_id: 'ID de usuário do administrador',
        setting_connection_user_id_description:
            'O dono do token de acesso pessoal. O ID aparece quando o token é criado.',
        setting_connection_token: 'Token de acesso pessoal do administrador',
        setting_connection_token_description:
            'Crie-o em Minha conta > Tokens de acesso pessoal, ignorando a autenticação de dois fatores. O aplicativo nunca o exibe nem o registra em log.',
        setting_notice_room: 'Sala para avisos',
        setting_notice_room_description:
            'Uma sala em que os gestores são avisados do que acontece com os convidados. Vazio = uma mensagem direta a cada gestor que já usou o aplicativo.',
        setting_audit_retention_days: 'Dias em que o registro é mantido',
        setting_audit_retention_days_description:
            'Decisões e mudanças, como /guest log as mostra, são removidas após essa quantidade de dias.',
        setting_api_token: 'Token da API',
        setting_api_token_description:
            'Scripts que gerenciam convidados o enviam como token bearer; pelo menos 20 caracteres. Vazio ou mais curto = a API está desligada.',
        invalid_choice: 'Não salvo: este valor não é uma das opções.',
        invalid_number: 'Não salvo: informe um número inteiro que faça sentido aqui.',
        invalid_domain:
            'Não salvo: um destes não é um domínio de e-mail. Escreva como example.com, separando por vírgulas.',
        invalid_url: 'Não salvo: escreva o endereço com http:// ou https://, sem nome de usuário nem parâmetros.',
        invalid_blank: 'Não salvo: há um espaço no meio do valor. Copie-o novamente.',
        invalid_room: 'Não salvo: não há sala com este nome. Crie-a antes; ela deve ser privada.',
        invalid_days: 'Não salvo: escreva dias inteiros separados por vírgulas, como 14, 5, 1.',
        invalid_long_text: 'Não salvo: o texto tem mais de 5.000 caracteres.',
        denied_room_cap_one:
            'Não é possível adicionar {{name}}: convidados podem estar em apenas uma sala, e {{name}} está em {{taken}}.',
        denied_room_cap_other:
            'Não é possível adicionar {{name}}: convidados podem estar em no máximo {{count}} salas, e {{name}} está em {{taken}}.',
        denied_room_cap_join_one:
            'Você não pode entrar: aqui os convidados podem estar em apenas uma sala, e você está em {{taken}}.',
        denied_room_cap_join_other:
            'Você não pode entrar: aqui os convidados podem estar em no máximo {{count}} salas, e você está em {{taken}}.',
        denied_room_cap_create: 'A sala não foi criada, porque estes convidados ficariam em salas demais: {{names}}.',
        denied_room_cap_create_guest: '{{name}} ({{taken}} de {{limit}})',
        denied_guest_cap_login:
            'Você não pode entrar no momento: este workspace atingiu seu número de convidados. Fale com seu contato no workspace.',
        room_cap_undone_one:
            '{{name}} foi retirado desta sala: convidados podem estar em apenas uma sala, e outra veio primeiro.',
        room_cap_undone_other:
            '{{name}} foi retirado desta sala: convidados podem estar em no máximo {{count}} salas, e outra veio primeiro.',
        room_cap_undone_self_one:
            'Você foi retirado de {{room}}: aqui convidados podem estar em apenas uma sala, e outra veio primeiro.',
        room_cap_undone_self_other:
            'Você foi retirado de {{room}}: aqui convidados podem estar em no máximo {{count}} salas, e outra veio primeiro.',
        notice_cap_80: '{{taken}} de {{limit}} vagas para convidados estão ocupadas.',
        notice_cap_100:
            'Todas as {{limit}} vagas para convidados estão ocupadas ({{taken}} de {{limit}}). Não é possível adicionar outro convidado até que uma vaga seja liberada ou o limite seja aumentado.',
        notice_over_cap_deactivated:
            'O convidado {{username}} ultrapassou o limite de {{limit}} convidados e foi desativado. Libere uma vaga e use /guest activate.',
        notice_over_cap_kept:
            'O convidado {{username}} ultrapassou o limite de {{limit}} convidados. Nada foi alterado, conforme as configurações.',
        notice_over_cap_failed:
            'O convidado {{username}} ultrapassou o limite de {{limit}} convidados e não pôde ser desativado. Desative a conta você mesmo; o log do aplicativo mostra o que aconteceu.',
        notice_permissions_excess:
            'Os convidados podem fazer mais do que deveriam: {{permissions}}. Veja /guest permissions.',
        notice_permissions_repaired: 'Permissões retiradas das funções de convidado: {{permissions}}.',
        panel_title: 'Convidados',
        panel_usage: '{{taken}} de {{cap}} vagas para convidados estão ocupadas',
        panel_usage_unlimited_one: '{{count}} convidado, sem limite',
        panel_usage_unlimited_other: '{{count}} convidados, sem limite',
        panel_active_one: '{{count}} ativo',
        panel_active_other: '{{count}} ativos',
        panel_pending_one: '{{count}} pendente',
        panel_pending_other: '{{count}} pendentes',
        panel_inactive_one: '{{count}} desativado',
        panel_inactive_other: '{{count}} desativados',
        panel_expiring_one: '{{count}} expira em até 14 dias',
        panel_expiring_other: '{{count}} expiram em até 14 dias',
        panel_no_connection:
            'A conexão de administrador não está configurada. Ela é necessária para adicionar, convidar, ativar e promover convidados; todo o resto funciona.',
        panel_from_store:
            'Não foi possível ler a lista do servidor. Estes são os convidados que o aplicativo tem registrados.',
        panel_setup: 'Configurar',
        panel_add: 'Adicionar convidado',
        panel_invite: 'Convidar por e-mail',
        panel_search: 'Buscar',
        panel_search_placeholder: 'Nome, nome de usuário ou endereço de e-mail',
        panel_filter: 'Mostrar',
        panel_clear: 'Mostrar todos',
        panel_none_yet: 'Ainda não há convidados. Adicione um ou convide alguém por e-mail.',
        panel_none_found: 'Nenhum convidado corresponde a esta busca.',
        panel_range: '{{from}} a {{to}} de {{total}}',
        panel_previous: 'Anterior',
        panel_next: 'Próxima',
        guest_filter_active: 'Ativos',
        guest_filter_inactive: 'Desativados',
        guest_filter_pending: 'Pendentes',
        guest_filter_expiring: 'Expiram em breve',
        guest_filter_all: 'Todos',
        guest_state_active: 'ativo',
        guest_state_inactive: 'desativado',
        guest_state_pending: 'convite pendente',
        guest_act_info: 'Detalhes',
        guest_act_activate: 'Ativar',
        guest_act_deactivate: 'Desativar',
        guest_act_limit: 'Limite de salas',
        guest_act_sponsor: 'Trocar responsável',
        guest_act_promote: 'Promover a membro',
        guest_act_resend: 'Reenviar',
        guest_act_revoke: 'Revogar convite',
        guest_rooms_one: '{{count}} sala',
        guest_rooms_other: '{{count}} salas',
        guest_rooms_of_limit_one: '{{rooms}} de {{count}} sala',
        guest_rooms_of_limit_other: '{{rooms}} de {{count}} salas',
        guest_room_limit_one: 'até {{count}} sala',
        guest_room_limit_other: 'até {{count}} salas',
        guest_no_expiry: 'sem data de término',
        guest_expires: 'até {{date}}',
        guest_expired: 'encerrado em {{date}}',
        guest_sponsor: 'responsável: {{sponsor}}',
        guest_no_sponsor: 'sem responsável',
        invitation_lapses: 'convite válido até {{date}}',
        invitation_lapsed: 'convite expirado em {{date}}',
        form_title_add: 'Adicionar convidado',
        form_title_invite: 'Convidar por e-mail',
        form_title_limit: 'Limite de salas',
        form_title_sponsor: 'Trocar responsável',
        form_submit_add: 'Adicionar',
        form_submit_invite: 'Convidar',
        form_submit_limit: 'Salvar',
        form_submit_sponsor: 'Salvar',
        form_close: 'Cancelar',
        form_email: 'Endereço de e-mail',
        form_emails: 'Endereços de e-mail',
        form_emails_hint: 'Um por linha, ou separados por vírgulas ou espaços.',
        form_name: 'Nome',
        form_username: 'Nome de usuário',
        form_username_hint: 'Se ficar vazio, é formado a partir do endereço.',
        form_rooms: 'Salas',
        form_rooms_hint: 'Nomes de salas com #, separados por espaços.',
        form_sponsor: 'Responsável',
        form_sponsor_hint: 'O membro que responde pelo convidado, como @nome.',
        form_expires: 'Fim do acesso',
        form_expires_hint: 'Por exemplo 30d, 8w, 6m ou 2027-03-31. Se ficar vazio, vale a configuração do workspace.',
        form_note: 'Observação',
        form_note_hint: 'Visível apenas para gestores.',
        form_limit: 'Máximo de salas',
        form_limit_hint:
            'Um número inteiro; 0 para sem limite, 1 para uma única sala. Se ficar vazio, vale o limite do workspace.',
        form_limit_introduction: 'Em quantas salas {{name}} pode estar?',
        form_sponsor_introduction: 'Quem responde por {{name}}?',
        form_error_missing: 'Preencha este campo.',
        form_error_too_long: 'Muito longo: no máximo {{most}} caracteres.',
        confirm_title_deactivate: 'Desativar convidado',
        confirm_title_relinquish: 'Único proprietário',
        confirm_title_promote: 'Promover a membro',
        confirm_text_deactivate:
            'Desativar {{name}}? O convidado é desconectado imediatamente e não pode entrar até ser ativado de novo. As salas e as mensagens permanecem.',
        confirm_text_relinquish:
            '{{name}} é o único proprietário de pelo menos uma sala. Se você continuar, essa sala passa para outro membro, e uma sala sem outros membros é excluída.',
        confirm_text_promote:
            'Promover {{name}} a membro? As regras para convidados deixam de valer imediatamente, e a conta recebe a função padrão.',
        confirm_submit_deactivate: 'Desativar',
        confirm_submit_relinquish: 'Desativar mesmo assim',
        confirm_submit_promote: 'Promover a membro',
        confirm_more_one: 'e mais {{count}}',
        confirm_more_other: 'e mais {{count}}',
        details_title: 'Detalhes do convidado',
        details_close: 'Fechar',
        details_state: 'Estado',
        details_email: 'Endereço de e-mail',
        details_roles: 'Funções',
        details_rooms: 'Salas',
        details_sponsor: 'Responsável',
        details_expiry: 'Acesso',
        details_since: 'Convidado desde',
        details_added_by: 'Adicionado por',
        details_last_login: 'Último login',
        details_never: 'nunca',
        details_note: 'Observação',
        first_steps:
            'O Guest Manager está instalado, e suas regras para convidados já valem. Isto é o que está configurado até agora:',
        first_steps_setup: 'Configurar',
        setup_title: 'Configurar Guest Manager',
        setup_again: 'Verificar novamente',
        connection_not_set:
            'A conexão de administrador não está configurada. Informe o ID de usuário e um token de acesso pessoal de um administrador nas configurações do aplicativo, seção Conexão; /guest setup a testa em seguida.',
        connection_wrong_token:
            'O servidor não aceita o token do administrador: está incorreto, foi revogado ou seu dono foi desativado. Crie um novo em Minha conta > Tokens de acesso pessoal e informe-o, com seu ID de usuário, nas configurações do aplicativo, seção Conexão.',
        connection_missing_permission:
            'O dono do token do administrador não tem a permissão {{detail}}. Conceda-a a uma das funções dele em Workspace > Permissões ou use o token de um administrador.',
        connection_two_factor:
            'O servidor pede um segundo fator, que o aplicativo não pode fornecer. Crie um novo token marcando “Ignore Two Factor Authentication” (ignorar autenticação de dois fatores) e informe-o nas configurações do aplicativo, seção Conexão.',
        connection_rate_limited:
            'O servidor não aceita mais chamadas agora (aguarde {{detail}} s). Tente novamente mais tarde. Quem tem a permissão `api-bypass-rate-limit` não é limitado: o token de um administrador, por exemplo.',
        connection_server_error:
            'O servidor respondeu com um erro ({{detail}}). Tente novamente mais tarde; se continuar, verifique se o endereço do workspace nas configurações do aplicativo, seção Conexão, leva a este workspace.',
        connection_unreachable:
            'Não foi possível acessar o workspace em seu próprio endereço ({{detail}}). Verifique o endereço do workspace nas configurações do aplicativo, seção Conexão: o servidor precisa conseguir chamar a si mesmo nesse endereço.',
        connection_name_taken: 'O nome de usuário já está em uso. Escolha outro com --username.',
        connection_email_taken: 'Já existe uma conta com este endereço de e-mail.',
        connection_guest_limit:
            'A licença deste workspace não permite mais convidados. Desative um convidado ou amplie a licença.',
        connection_user_limit:
            'A licença deste workspace não permite mais usuários ativos. Desative alguém ou amplie a licença.',
        connection_last_owner: 'Esta pessoa é a única proprietária de uma sala. Defina antes outro proprietário.',
        connection_not_found: 'O servidor não conhece mais esta conta.',
        connection_mail_failed:
            'O servidor não conseguiu enviar o e-mail: {{detail}}. Verifique Workspace > Configurações > E-mail; /guest setup mostra o que falta.',
        connection_rejected: 'O servidor recusou: {{detail}}',
        list_and_more_one: '{{list}} e mais {{count}}',
        list_and_more_other: '{{list}} e mais {{count}}',
        permissions_summary:
            'mostra o que os convidados podem fazer e não deveriam; repair retira isso das funções de convidado',
        permissions_unknown_word: '“{{word}}” não existe aqui. Você quis dizer `/guest permissions {{guess}}`?',
        permissions_clean: 'As funções de convidado têm apenas as quatro permissões de um convidado.',
        permissions_found: 'As funções de convidado têm mais do que as quatro permissões de um convidado:',
        permissions_tokens:
            'Com {{permission}}, os convidados podem criar tokens de acesso pessoal, que funcionam fora de qualquer sessão e que ninguém mais vê.',
        permissions_offer_repair:
            '`/guest permissions repair` retira essas permissões das funções de convidado, e de nenhuma outra.',
        permissions_second_roles_unknown: 'Não foi possível verificar quais convidados têm uma segunda função.',
        permissions_second_role_one:
            '{{count}} convidado ativo também tem a função {{role}}, que acrescenta: {{permissions}}. Retire essa função, ou ela anula a função de convidado (a não ser que uma licença trave os convidados).',
        permissions_second_role_other:
            '{{count}} convidados ativos também têm a função {{role}}, que acrescenta: {{permissions}}. Retire essa função, ou ela anula a função de convidado (a não ser que uma licença trave os convidados).',
        permissions_repaired: 'Retirado das funções de convidado:',
        permissions_left: 'Não retirado:',
        permissions_left_member_role:
            'Esta é uma função de membros, e o aplicativo não retira nada dela. Indique uma função só de convidados na configuração “Funções de convidado” ou altere as permissões manualmente.',
        permissions_left_came_back: 'A permissão voltou logo depois de ser retirada: alguém ou algo a concede de novo.',
        permissions_left_unverified:
            'O aplicativo fez o pedido, mas não conseguiu verificar depois se foi cumprido. Execute `/guest permissions check`.',
        setup_summary: 'testa a conexão de administrador e mostra o que falta configurar',
        setup_done: 'Tudo está configurado.',
        setup_open_one: 'Falta {{count}} item.',
        setup_open_other: 'Faltam {{count}} itens.',
        setup_without_connection:
            'Sem a conexão, funcionam as regras para convidados, os limites, a desativação, o fim do acesso, as revisões, as regras das salas, a lista de convidados, a auditoria e o registro. Ela é necessária para adicionar, convidar, ativar, promover e rebaixar convidados e para verificar permissões.',
        feature_add: 'adicionar convidados',
        feature_invite: 'convidar por e-mail',
        feature_activate: 'ativar convidados',
        feature_roles: 'aceitar convites, promover e rebaixar',
        feature_list: 'obter listas e contagens do servidor',
        feature_lock: 'verificar e corrigir permissões',
        feature_mail: 'verificar aqui as configurações de e-mail',
        feature_speed: 'fazer chamadas sem limite de taxa',
        check_connection_not_set: 'A conexão de administrador não está configurada.',
        check_connection_failed: 'A conexão de administrador não funciona.',
        check_connection_ok: 'A conexão de administrador funciona, como {{user}}.',
        check_permissions_unknown: 'Não foi possível ler o que o token permite.',
        check_feature_ready: 'O token é suficiente para {{feature}}.',
        check_feature_lacking: 'O token não é suficiente para {{feature}}: {{permissions}}.',
        check_guest_role_ok: 'A função de convidado {{role}} existe.',
        check_guest_role_missing: 'A função de convidado {{role}} não existe.',
        check_default_role_ok: 'A função dos membros é {{role}}.',
        check_default_role_missing: 'A função que as novas contas recebem, {{role}}, não existe.',
        check_default_role_is_guest:
            'As novas contas recebem a função {{role}}, que é uma função de convidado: quem se registra é convidado, e ninguém pode ser promovido.',
        check_guest_cap_ok: 'No máximo {{limit}} convidados podem estar ativos.',
        check_guest_cap_off: 'O número de convidados não é limitado.',
        check_room_cap_ok_one: 'Um convidado pode estar em apenas uma sala.',
        check_room_cap_ok_other: 'Um convidado pode estar em no máximo {{count}} salas.',
        check_room_cap_off: 'O número de salas de um convidado não é limitado.',
        check_baseline_ok: 'As funções de convidado têm apenas as quatro permissões de um convidado.',
        check_baseline_exceeded:
            'As funções de convidado têm mais do que as quatro permissões de um convidado: {{permissions}}.',
        check_tokens_allowed: 'Os convidados podem criar tokens de acesso pessoal.',
        check_mail_ok: 'O servidor de e-mail e o endereço do remetente estão configurados.',
        check_mail_server_missing:
            'Nenhum servidor de e-mail está configurado (SMTP_Host). Convites e e-mails de boas-vindas podem não ser enviados.',
        check_mail_sender_missing:
            'Nenhum endereço de remetente está configurado (From_Email). Sem ele, nenhum e-mail é enviado.',
        check_mail_unknown: 'Não foi possível ler as configurações de e-mail.',
        check_registration_open: 'As pessoas que receberam um convite podem se registrar.',
        check_registration_closed:
            'O registro não está aberto a todos. As pessoas que receberam um convite podem não conseguir criar uma conta.',
        check_verification_on: 'As novas contas precisam verificar seu endereço de e-mail.',
        check_verification_off:
            'As novas contas não precisam verificar seu endereço de e-mail. As salas de quem foi convidado ficam fechadas até que isso seja feito.',
        fix_set_connection:
            'Informe o ID de usuário e um token de acesso pessoal de um administrador nas configurações do aplicativo, seção Conexão. Crie o token em Minha conta > Tokens de acesso pessoal, marcando “Ignore Two Factor Authentication” (ignorar autenticação de dois fatores). Se ambos já estiverem lá, informe também o “Endereço do workspace”.',
        fix_grant_permissions:
            'Conceda-as a uma função do dono do token em Workspace > Permissões ou use o token de um administrador.',
        fix_create_guest_role:
            'Corrija a configuração “Funções de convidado” ou crie a função em Workspace > Permissões.',
        fix_set_default_role: 'Altere em Workspace > Configurações > Contas > Registro > Funções padrão para usuários.',
        fix_set_guest_cap: 'Se quiser um limite, defina-o nas configurações do aplicativo, seção Limites.',
        fix_set_room_cap: 'Se quiser um limite, defina-o nas configurações do aplicativo, seção Limites.',
        fix_repair_permissions: 'Execute `/guest permissions repair`.',
        fix_set_mail_server:
            'Informe-o em Workspace > Configurações > E-mail > SMTP, a menos que seus e-mails sejam enviados de outra forma.',
        fix_set_mail_sender: 'Informe-o em Workspace > Configurações > E-mail > SMTP > E-mail de.',
        fix_open_registration:
            'Escolha Público em Workspace > Configurações > Contas > Registro > Formulário de registro ou use /guest add.',
        fix_require_verification:
            'Ative “Permitir login apenas de usuários verificados” em Workspace > Configurações > Contas > Registro ou peça aos convidados que usem o link do e-mail de verificação.',
        add_summary: 'cria uma conta para um convidado, com um e-mail de boas-vindas, e a adiciona a salas',
        invite_summary: 'convida pessoas por e-mail; quem se registra com o endereço se torna convidado',
        invitations_summary: 'lista os convites ainda sem resposta; reenvia ou revoga um deles',
        activate_summary: 'libera de novo o acesso de convidados desativados',
        deactivate_summary:
            'desconecta convidados e bloqueia seu acesso; para uma sala, todos os convidados dela, após confirmação',
        promote_summary: 'torna um convidado membro',
        demote_summary: 'torna um membro convidado',
        limit_summary:
            'define em quantas salas um convidado pode estar: 1 para uma única sala, 0 para sem limite, default para o limite do workspace',
        sponsor_summary: 'define o membro que responde por um convidado',
        list_summary: 'lista os convidados, página por página',
        info_summary: 'mostra o que se sabe de um convidado: aos gestores e ao responsável pelo convidado',
        usage_summary: 'mostra quantas vagas para convidados estão ocupadas e corrige a contagem pela do servidor',
        guest_your_sponsor: 'Seu responsável aqui é {{sponsor}}.',
        guest_your_access_ends: 'Seu acesso termina depois de {{date}}.',
        guest_terms_open:
            'Você ainda não aceitou os termos para convidados. Até lá, nada do que você escrever aqui é enviado.',
        denied_terms:
            'Você precisa aceitar primeiro os termos, por isso isto ficou retido. Você encontra os termos, com um botão para aceitá-los, na mensagem direta do Guest Manager ou aqui com `/guest`.',
        offer_accept_terms: 'Aceitar',
        outcome_terms_asked:
            'Antes de escrever aqui como convidado, leia estes termos e aceite-os com o botão abaixo. Até lá, o que você escrever fica retido.',
        outcome_terms_changed:
            'Os termos para convidados mudaram desde então. Leia a versão atual e aceite-a com o botão abaixo.',
        outcome_terms_accepted:
            'Obrigado. Você aceitou os termos para convidados e já pode escrever. O que ficou retido não foi enviado: envie de novo.',
        outcome_terms_accepted_on: 'Você aceitou os termos para convidados em {{date}}.',
        outcome_terms_none: 'Aqui não há termos para convidados a aceitar.',
        outcome_terms_for_guests: 'Só se pede a convidados que aceitem estes termos. Nada foi alterado.',
        terms_not_recorded:
            'Não foi possível registrar sua aceitação agora, por isso nada do que você escrever é enviado ainda. Pressione o botão de novo em instantes.',
        details_terms: 'Termos',
        terms_accepted_on: 'aceitos em {{date}}',
        terms_not_accepted: 'ainda não aceitos',
        met_guests_one: '{{guests}} é convidado neste workspace, não membro. Só você vê este aviso, e só desta vez.',
        met_guests_other:
            '{{guests}} são convidados neste workspace, não membros. Só você vê este aviso, e só desta vez.',
        arguments_wrong: 'Nada foi feito, por este motivo:',
        argument_wrong: 'Esperado: {{expected}}; recebido: “{{came}}”.',
        argument_missing: 'Esperado: {{expected}}; recebido: nada.',
        expected_address: 'um endereço de e-mail, como gina@example.org',
        expected_one_address: 'um único endereço de e-mail',
        expected_known_room: 'o nome de um canal ou grupo privado que exista',
        expected_known_user: 'o nome de usuário de alguém que tenha conta',
        expected_one_user: 'um único nome de usuário',
        expected_user_or_room: 'nomes de usuário ou o nome de uma sala',
        expected_time: 'um prazo ou data como 30d, 8w, 6m ou 2027-03-31, ou never',
        expected_future_time: 'um dia que ainda não terminou',
        expected_near_time: 'um dia nos próximos dez anos',
        expected_number: 'o número de uma página',
        expected_limit: 'um número de salas de 0 (sem limite) a 10000, ou default',
        expected_text: 'um texto; com várias palavras, entre aspas duplas retas',
        expected_quotes: 'um texto entre aspas duplas retas, porque dois apóstrofos na mesma linha contam como aspas',
        expected_quoted_words:
            'apenas endereço de e-mail, #salas e opções; um texto com várias palavras fica entre aspas duplas retas',
        expected_once: 'esta opção uma única vez',
        expected_option: 'uma das opções deste subcomando',
        expected_invitation_act: 'resend ou revoke',
        run_again:
            'Depois de corrigir isso, execute o mesmo comando de novo: ele conclui o que falta e não faz nada duas vezes.',
        step_lookup: 'Busca de contas e salas',
        step_account: 'Conta',
        step_record: 'Registro no aplicativo',
        step_room: 'Sala',
        step_mail: 'E-mail para',
        step_welcome_mail: 'E-mail de boas-vindas (“Esqueceu sua senha?” no login envia um novo) para',
        step_invitation: 'Convite',
        step_guest_role: 'Função de convidado',
        step_default_role: 'Função padrão',
        step_activation: 'Ativação',
        step_deactivation: 'Desativação',
        step_place: 'Contagem de vagas (corrigida em até uma hora)',
        step_uncertain: 'A resposta se perdeu; pode ter sido feito mesmo assim.',
        failure_already_active: 'Já está ativo.',
        failure_already_guest: 'Este endereço já é de um convidado.',
        failure_already_inactive: 'Já está desativado. `/guest activate` libera de novo o acesso de um convidado.',
        failure_already_invited: 'O convite já foi enviado. `/guest invitations resend` reenvia o e-mail.',
        failure_already_member: 'Este endereço é de um membro. `/guest demote` torna um membro convidado.',
        failure_bad_address: 'Isto não é um endereço de e-mail.',
        failure_cap_reached:
            'Todas as vagas para convidados estão ocupadas ({{detail}}). Desative um convidado ou aumente o limite nas configurações do aplicativo.',
        failure_domain_blocked: 'Endereços deste domínio estão bloqueados nas configurações do aplicativo.',
        failure_domain_not_allowed:
            'Endereços deste domínio não estão entre os permitidos nas configurações do aplicativo.',
        failure_not_a_guest: 'Não é um convidado.',
        failure_records: 'O aplicativo não conseguiu acessar seus registros ({{detail}}).',
        failure_server: 'O servidor recusou ou falhou: {{detail}}',
        failure_unknown_room: 'Esta sala não existe mais.',
        failure_unknown_user: 'Esta conta não existe mais.',
        failure_unreadable:
            'O registro do aplicativo sobre este convidado não pode ser lido por esta versão. Ele foi deixado como estava; o log do aplicativo o identifica.',
        outcome_not_allowed: 'Somente gestores de convidados podem fazer isso.',
        outcome_not_allowed_sponsor:
            'Somente gestores de convidados e o responsável por este convidado podem ver isso.',
        outcome_not_connected:
            'Isto precisa da conexão de administrador, que não está configurada; por isso, nada foi feito. Informe o ID de usuário e um token de acesso pessoal de um administrador nas configurações do aplicativo, seção Conexão; `/guest setup` a testa em seguida.',
        outcome_nothing_done: 'Não funcionou, e nada foi alterado:',
        outcome_unclear: 'A resposta do servidor se perdeu, por isso não se sabe se isto foi feito:',
        outcome_bad_address: '“{{email}}” não é um endereço de e-mail; por isso, nada foi feito.',
        outcome_domain_blocked:
            'Nada foi feito: endereços de {{domain}} estão bloqueados nas configurações do aplicativo.',
        outcome_domain_not_allowed:
            'Nada foi feito: endereços de {{domain}} não estão entre os permitidos nas configurações do aplicativo.',
        outcome_unknown_room: 'Nada foi feito: a sala {{room}} não existe.',
        outcome_no_guest_room: 'Nada foi feito: {{room}} não é um canal nem um grupo privado.',
        outcome_too_many_rooms:
            'Nada foi feito: {{wanted}} salas ultrapassam o limite de {{limit}} para este convidado.',
        outcome_sponsor_not_member: 'Nada foi feito: {{user}} não pode ser responsável; é preciso ser um membro ativo.',
        outcome_expiry_past: 'Nada foi feito: o dia em que o acesso deveria terminar já passou.',
        outcome_cap_reached:
            'Nada foi feito: todas as vagas para convidados estão ocupadas ({{taken}} de {{limit}}). Desative um convidado, revogue um convite ou aumente o limite nas configurações do aplicativo.',
        outcome_bad_username: 'Nada foi feito: o workspace não permite o nome de usuário “{{username}}”.',
        outcome_already_guest: '{{email}} já é o convidado {{user}}, com tudo o que você pediu. Nada foi alterado.',
        outcome_already_inactive:
            '{{email}} é o convidado {{user}}, que está desativado. `/guest activate` libera o acesso de novo.',
        outcome_already_member: '{{email}} é o membro {{user}}. `/guest demote` torna um membro convidado.',
        outcome_already_inactive_member:
            '{{email}} é {{user}}, um membro com a conta desativada. Um administrador pode ativá-la; `/guest demote` torna um membro convidado.',
        outcome_already_invited:
            '{{email}} já recebeu um convite e ainda não se registrou. Revogue o convite antes: `/guest invitations revoke`.',
        outcome_added: '{{email}} agora é convidado, como {{user}}, e recebe um e-mail de boas-vindas.',
        outcome_added_partly: '{{email}} agora é convidado, como {{user}}, mas nem tudo funcionou:',
        outcome_add_raced:
            'A última vaga para convidados foi ocupada no mesmo instante. A conta {{user}} para {{email}} foi criada e será desativada:',
        outcome_completed: '{{email}} já era o convidado {{user}}. O que faltava foi adicionado:',
        outcome_completed_partly: '{{email}} já era o convidado {{user}}. Nem tudo o que faltava pôde ser adicionado:',
        outcome_no_address: 'Informe quem convidar, pelo endereço de e-mail.',
        outcome_invited_one: '{{count}} convite está a caminho:',
        outcome_invited_other: '{{count}} convites estão a caminho:',
        outcome_invited_partly_one: '{{count}} convite está a caminho; nem todos estão:',
        outcome_invited_partly_other: '{{count}} convites estão a caminho; nem todos estão:',
        outcome_not_invited: 'Ninguém foi convidado:',
        outcome_no_invitation: 'Não há convite pendente para {{email}}. `/guest invitations` lista os pendentes.',
        outcome_resent: 'O convite para {{email}} foi reenviado.',
        outcome_resent_partly: 'O convite para {{email}} foi reenviado, mas expira na data definida antes:',
        outcome_revoked:
            'O convite para {{email}} foi revogado. O e-mail não pode ser recolhido: quem se registrar com ele agora o fará sem o aplicativo.',
        outcome_revoked_partly: 'O convite para {{email}} foi revogado, mas sua vaga ainda não está livre:',
        outcome_invitation_lapsed: 'Seu convite para {{email}} expirou: ninguém se registrou a tempo.',
        outcome_accepted: '{{email}} aceitou seu convite e agora é convidado, como {{user}}.',
        outcome_accepted_waits:
            '{{email}} aceitou seu convite e agora é convidado, como {{user}}. As salas se abrem quando o endereço for verificado.',
        outcome_accepted_partly:
            '{{email}} aceitou o convite e agora é convidado, como {{user}}, mas nem tudo funcionou. Você pode adicionar o que falta com `/guest add`, o endereço e as salas:',
        outcome_accept_failed:
            '{{email}} aceitou um convite e se registrou como {{user}}, mas não pôde se tornar convidado e por ora é membro. O aplicativo tenta de novo a cada hora; `/guest demote` faz isso imediatamente:',
        outcome_accept_unfinished:
            '{{email}} aceitou um convite como {{user}}, mas nem tudo funcionou. O aplicativo tenta de novo a cada hora; `/guest demote` faz isso imediatamente:',
        outcome_accept_unconnected:
            '{{email}} aceitou um convite e se registrou como {{user}}. Sem a conexão de administrador, nenhuma função pode ser alterada; por isso, por ora é um membro. Configure a conexão nas configurações do aplicativo; a conta então se torna convidada em até uma hora, ou imediatamente com `/guest demote`.',
        outcome_accept_exempt:
            '{{email}} aceitou seu convite como {{user}}. Essa conta é isenta das regras para convidados ou gerencia convidados e, por isso, fica como está. O convite foi encerrado.',
        outcome_awaits_username: '{{email}} se registrou e se tornará convidado assim que escolher um nome de usuário.',
        outcome_rooms_opened: '{{user}} verificou o endereço convidado e agora está nas salas:',
        outcome_rooms_opened_partly:
            '{{user}} verificou o endereço convidado, mas não pôde entrar em todas as salas. Faça isso manualmente ou com `/guest add`, o endereço e as salas:',
        outcome_activated_one: '{{count}} convidado está ativo de novo:',
        outcome_activated_other: '{{count}} convidados estão ativos de novo:',
        outcome_activated_partly_one: '{{count}} convidado está ativo de novo; nem tudo funcionou:',
        outcome_activated_partly_other: '{{count}} convidados estão ativos de novo; nem tudo funcionou:',
        outcome_not_activated: 'Ninguém foi ativado:',
        outcome_deactivated_one: '{{count}} convidado foi desativado e desconectado:',
        outcome_deactivated_other: '{{count}} convidados foram desativados e desconectados:',
        outcome_deactivated_partly_one: '{{count}} convidado foi desativado e desconectado; nem tudo funcionou:',
        outcome_deactivated_partly_other: '{{count}} convidados foram desativados e desconectados; nem tudo funcionou:',
        outcome_not_deactivated: 'Ninguém foi desativado:',
        outcome_no_guests_in_room: 'Não há convidados ativos nesta sala.',
        outcome_unknown_person: 'Esta conta não existe.',
        outcome_not_a_guest: '{{user}} não é um convidado.',
        outcome_promoted: '{{user}} agora é membro. As regras para convidados deixaram de valer para essa conta.',
        outcome_promoted_partly:
            '{{user}} está a caminho de ser membro, mas nem tudo funcionou. Quem ainda tem a função de convidado continua sendo convidado:',
        outcome_not_yourself: 'Você não pode tornar a si mesmo convidado.',
        outcome_not_a_person: '{{user}} não é a conta de uma pessoa e não pode ser convidado.',
        outcome_is_exempt: '{{user}} gerencia convidados ou tem uma função isenta e não pode ser convidado.',
        outcome_demoted: '{{user}} agora é convidado. As regras para convidados valem imediatamente.',
        outcome_demoted_keeps_roles:
            '{{user}} agora é convidado e mantém outras funções, que podem permitir mais do que a função de convidado: {{roles}}.',
        outcome_demoted_partly: '{{user}} agora é convidado, mas nem tudo funcionou:',
        outcome_demote_raced:
            'A última vaga para convidados foi ocupada no mesmo instante; por isso, {{user}} continua como membro.',
        outcome_bad_limit: 'Um limite de salas é um número inteiro de 0 (sem limite) a 10000.',
        outcome_limit_none: '{{user}} agora pode estar em qualquer número de salas.',
        outcome_limit_exceeded_one:
            'O limite de {{user}} agora é {{limit}}. Essa conta está em {{count}} sala a mais e permanece nela; nenhuma outra sala se abre para ela.',
        outcome_limit_exceeded_other:
            'O limite de {{user}} agora é {{limit}}. Essa conta está em {{count}} salas a mais e permanece nelas; nenhuma outra sala se abre para ela.',
        outcome_sponsor_set: '{{sponsor}} agora responde por {{user}}.',
        deactivate_room_question_one:
            '{{room}} tem {{count}} convidado ativo, que seria desconectado e perderia o acesso a todo o workspace:',
        deactivate_room_question_other:
            '{{room}} tem {{count}} convidados ativos, que seriam desconectados e perderiam o acesso a todo o workspace:',
        deactivate_room_confirm: 'Nada foi feito ainda. Para continuar, digite {{command}}',
        deactivate_owner_confirm:
            'Para continuar mesmo assim, digite {{command}}: essa sala passa então para seu membro mais antigo, e uma sala sem outros membros é excluída.',
        invitations_none: 'Nenhum convite está pendente.',
        invitations_title_one: '{{count}} convite está pendente:',
        invitations_title_other: '{{count}} convites estão pendentes:',
        list_none: 'Nenhum convidado encontrado.',
        list_title_one: '{{count}} convidado (página {{page}} de {{pages}}):',
        list_title_other: '{{count}} convidados (página {{page}} de {{pages}}):',
        list_next: 'A próxima página: {{command}}',
        info_awaited_one: '{{count}} sala se abre quando o endereço convidado for verificado.',
        info_awaited_other: '{{count}} salas se abrem quando o endereço convidado for verificado.',
        usage_room_cap_one: 'Cada convidado pode estar em {{count}} sala, a menos que tenha um limite próprio.',
        usage_room_cap_other: 'Cada convidado pode estar em {{count}} salas, a menos que tenha um limite próprio.',
        usage_differs:
            'O servidor conhece {{server}} convidados ativos; o aplicativo tem {{recorded}} registrados. Vale o número do servidor; a verificação de hora em hora acrescenta o que falta.',
        usage_corrected: 'A contagem de vagas era {{before}} e foi corrigida para {{after}}.',
        usage_unchecked: 'Não foi possível ler o número do servidor; isto é o que o aplicativo tem registrado:',
        audit_guest_added: 'Convidado adicionado',
        audit_guest_invited: 'Convite enviado',
        audit_invitation_resent: 'Convite enviado novamente',
        audit_invitation_revoked: 'Convite revogado',
        audit_invitation_lapsed: 'Convite expirado',
        audit_invitation_accepted: 'Convite aceito',
        audit_guest_found: 'Convidado encontrado que chegou sem o aplicativo',
        audit_guest_lost: 'Não é mais convidado, por uma mudança fora do aplicativo',
        audit_guest_activated: 'Convidado ativado',
        audit_guest_deactivated: 'Convidado desativado',
        audit_guest_promoted: 'Convidado tornado membro',
        audit_guest_demoted: 'Membro tornado convidado',
        audit_limit_set: 'Limite de salas definido',
        audit_sponsor_set: 'Responsável definido',
        audit_expiry_set: 'Fim do acesso definido',
        audit_access_ended: 'Acesso encerrado',
        audit_inactive_warned: 'Avisado por inatividade',
        audit_inactive_deactivated: 'Desativado por inatividade',
        audit_over_cap_deactivated: 'Desativado por exceder o limite de convidados',
        audit_review_started: 'Revisão iniciada',
        audit_review_kept: 'Mantido na revisão',
        audit_review_removed: 'Removido na revisão',
        audit_review_escalated: 'Revisão encaminhada aos gestores',
        audit_review_deactivated: 'Desativado após uma revisão sem resposta',
        audit_request_made: 'Convidado solicitado',
        audit_request_approved: 'Pedido aprovado',
        audit_request_declined: 'Pedido recusado',
        audit_request_lapsed: 'Pedido expirado',
        audit_room_policy_set: 'Regra da sala definida',
        audit_terms_accepted: 'Termos aceitos',
        audit_permissions_repaired: 'Permissões retiradas',
        audit_message_deleted: 'Mensagem de convidado excluída',
        refused_channel_creation: 'criar um canal',
        refused_group_creation: 'criar um grupo privado',
        refused_team_creation: 'criar uma equipe',
        refused_direct_message_creation: 'iniciar uma conversa direta',
        refused_first_message: 'escrever primeiro em uma conversa direta',
        refused_discussion_creation: 'iniciar uma discussão',
        refused_mention_all: 'mencionar @all',
        refused_mention_here: 'mencionar @here',
        refused_own_message_deletion: 'excluir uma mensagem',
        refused_self_join: 'entrar em um canal sem ser adicionado',
        refused_file_upload: 'enviar um arquivo',
        refused_terms: 'escrever antes de aceitar os termos',
        refused_room_closed: 'o que uma sala fechada não permite',
        refused_room_read_only: 'escrever em uma sala somente leitura',
        refused_cannot_check: 'o que não pôde ser verificado',
        refused_room_cap: 'entrar em uma sala além do limite',
        refused_guest_cap: 'entrar acima do limite de convidados',
        details_refused: 'Recusado nos últimos 30 dias',
        log_summary:
            'mostra o que foi feito e decidido, do mais recente ao mais antigo; sem número, os últimos sete dias',
        log_title_one: '{{count}} registro desde {{date}}:',
        log_title_other: '{{count}} registros desde {{date}}:',
        log_none: 'Nada foi registrado desde {{date}}.',
        log_more_one:
            '{{count}} registro mais antigo não é mostrado. {{command}} envia o registro inteiro como arquivo.',
        log_more_other:
            '{{count}} registros mais antigos não são mostrados. {{command}} envia o registro inteiro como arquivo.',
        log_by: 'por {{actor}}',
        log_by_app: 'pelo aplicativo ou de fora',
        log_default_limit: 'o limite do workspace',
        log_no_limit: 'sem limite',
        expected_days_back: 'um número de dias de 1 a 3.650',
        audit_summary: 'encontra o que está errado com os convidados, cada coisa com a sua correção',
        findings_title: 'Auditoria de convidados',
        findings_none_one: 'Nada a corrigir: {{count}} convidado ativo foi verificado.',
        findings_none_other: 'Nada a corrigir: {{count}} convidados ativos foram verificados.',
        findings_found_one: '{{count}} constatação; convidados ativos verificados: {{guests}}.',
        findings_found_other: '{{count}} constatações; convidados ativos verificados: {{guests}}.',
        findings_more_one: 'Mais {{count}} constatação será mostrada quando algumas destas forem corrigidas.',
        findings_more_other: 'Mais {{count}} constatações serão mostradas quando algumas destas forem corrigidas.',
        findings_left_guests_one: '{{count}} convidado não foi verificado.',
        findings_left_guests_other: '{{count}} convidados não foram verificados.',
        findings_left_facts_one: 'De {{count}} convidado nem tudo pôde ser consultado (conta, salas ou responsável).',
        findings_left_facts_other:
            'De {{count}} convidados nem tudo pôde ser consultado (conta, salas ou responsável).',
        findings_left_permissions: 'As permissões das funções de convidado não puderam ser consultadas.',
        finding_over_guest_cap: 'Convidados e convites ocupam {{taken}} vagas; são permitidas {{limit}}.',
        finding_past_guest_cap: '{{user}} ultrapassa o limite de convidados: os outros chegaram antes.',
        finding_over_room_limit: '{{user}} está em {{rooms}} salas; o limite é {{limit}}.',
        finding_in_closed_room: '{{user}} está em salas fechadas a convidados: {{rooms}}.',
        finding_fix_leave: 'Retirar dessas salas',
        outcome_closed_rooms_left: '{{user}} não está mais em nenhuma sala fechada:',
        outcome_closed_rooms_left_partly: 'Não foi possível retirar {{user}} de todas as salas fechadas:',
        outcome_in_no_closed_room: '{{user}} não está em nenhuma sala fechada a convidados.',
        audit_room_left: 'Retirado de uma sala fechada',
        finding_no_sponsor: '{{user}} não tem responsável.',
        finding_inactive_sponsor: 'O responsável por {{user}} não é um membro ativo: {{sponsor}}.',
        finding_no_expiry: 'O acesso de {{user}} não tem fim.',
        finding_expiry_too_late_one:
            '{{user}} tem acesso até {{date}}; as configurações permitem no máximo {{count}} dia a partir de hoje.',
        finding_expiry_too_late_other:
            '{{user}} tem acesso até {{date}}; as configurações permitem no máximo {{count}} dias a partir de hoje.',
        finding_inactive: '{{user}} entrou pela última vez em {{date}}.',
        finding_never_logged_in: '{{user}} está aqui desde {{date}} e nunca entrou.',
        finding_second_role: '{{user}} tem funções além da de convidado: {{roles}}.',
        finding_extra_permissions:
            'As funções de convidado têm mais do que as quatro permissões de um convidado: {{permissions}}.',
        finding_fix_demote: 'Retirar a função de membro',
        finding_fix_repair: 'Retirar as permissões',
        export_summary: 'envia a você os convidados, ou o registro, em um arquivo para planilhas',
        expected_export: '`guests` ou `log`',
        export_sent_one: '{{file}} com {{count}} registro está na sua conversa direta com o aplicativo.',
        export_sent_other: '{{file}} com {{count}} registros está na sua conversa direta com o aplicativo.',
        export_left_one:
            'A conta de {{count}} convidado não pôde ser consultada; o arquivo traz o que o aplicativo tem registrado.',
        export_left_other:
            'As contas de {{count}} convidados não puderam ser consultadas; o arquivo traz o que o aplicativo tem registrado.',
        export_not_sent:
            'O arquivo não pôde ser enviado ({{detail}}). O workspace precisa permitir o envio de arquivos, também em mensagens diretas, e o tipo text/csv.',
        outcome_limit_set_one: '{{user}} agora pode estar em no máximo {{count}} sala.',
        outcome_limit_set_other: '{{user}} agora pode estar em no máximo {{count}} salas.',
        outcome_limit_default_one: 'O limite do workspace vale de novo para {{user}}: no máximo {{count}} sala.',
        outcome_limit_default_other: 'O limite do workspace vale de novo para {{user}}: no máximo {{count}} salas.',
        button_open_panel: 'Convidados',
        api_nothing_here: 'Não há nada aqui.',
        api_unauthorized:
            'O token está ausente ou incorreto. Ele vai no cabeçalho “Authorization: Bearer …”; é o das configurações do aplicativo, seção Automação.',
        api_too_many_attempts: 'Chegaram tokens incorretos demais no último minuto. Aguarde um minuto.',
        api_unavailable:
            'Isso não é possível no momento. Tente novamente mais tarde; o que já foi iniciado pode ter sido concluído.',
        api_body_too_large: 'O corpo da requisição passa de {{most}} KB.',
        api_body_no_json: 'O corpo da requisição não é JSON.',
        api_field_unknown: 'Nada com este nome é conhecido aqui.',
        api_field_missing: 'Este dado está faltando.',
        api_field_value: 'Este dado não está como descreve o documento da API, openapi.json.',
        extend_summary: 'define quando o acesso de um convidado termina',
        expected_allowed_time_one: 'um momento a no máximo {{count}} dia, o acesso mais longo aqui',
        expected_allowed_time_other: 'um momento a no máximo {{count}} dias, o acesso mais longo aqui',
        failure_access_ended: 'O acesso terminou. Defina primeiro até quando ele continua: /guest extend.',
        outcome_extended: '{{user}} tem acesso até {{date}}.',
        outcome_extended_inactive:
            '{{user}} pode ter acesso até {{date}}, mas está desativado. Para deixá-lo entrar de novo: /guest activate.',
        outcome_extended_without_end: '{{user}} tem agora acesso sem data de término.',
        outcome_expiry_too_late_one: 'Nada foi feito: o acesso pode durar no máximo {{count}} dia a partir de agora.',
        outcome_expiry_too_late_other:
            'Nada foi feito: o acesso pode durar no máximo {{count}} dias a partir de agora.',
        outcome_expiry_needed_one: 'Nada foi feito: aqui todo acesso tem um fim, no máximo em {{count}} dia.',
        outcome_expiry_needed_other: 'Nada foi feito: aqui todo acesso tem um fim, no máximo em {{count}} dias.',
        outcome_ends_for_guest:
            'Seu acesso a este workspace termina em {{date}}. Se precisar dele por mais tempo, fale com o seu responsável.',
        outcome_ends_for_sponsor: 'O acesso do seu convidado {{user}} termina em {{date}}.',
        outcome_ends_for_managers:
            'O acesso de {{user}}, um convidado sem responsável ativo, termina em {{date}}. Para mudar isso: /guest extend, /guest sponsor.',
        outcome_ended_for_sponsor:
            'O acesso do seu convidado {{user}} terminou e a conta foi desativada. Se ainda for necessário, fale com um gestor.',
        outcome_ended_for_managers: 'O acesso do convidado {{user}} terminou e a conta foi desativada.',
        outcome_end_failed:
            'O acesso do convidado {{user}} terminou, mas a conta não pôde ser desativada. Tenta-se de novo a cada hora; também é possível usar /guest deactivate.',
        review_summary:
            'pergunta aos responsáveis quais convidados ainda são necessários, ou mostra o que está sem resposta',
        expected_review_act: 'start ou open',
        reviews_none: 'Nenhuma revisão está aberta.',
        reviews_open_one: '{{count}} convidado está em revisão:',
        reviews_open_other: '{{count}} convidados estão em revisão:',
        reviews_more_one: '… e mais {{count}}.',
        reviews_more_other: '… e mais {{count}}.',
        reviews_start: 'Para perguntar agora sobre todos os outros convidados ativos: {{command}}',
        reviews_at_sponsor: '{{user}}: a pergunta está com {{sponsor}}, desde {{date}}',
        reviews_at_managers: '{{user}}: a pergunta está com os gestores; começou em {{date}}',
        details_review: 'Revisão',
        guest_review_open: 'revisão aberta desde {{date}}',
        guest_review_next: 'a próxima em {{date}}',
        offer_keep: 'Manter',
        offer_remove: 'Remover',
        outcome_review_for_sponsor_one:
            'Ainda é necessário? Você é responsável pelo convidado {{users}}. Manter: o acesso continua como está. Remover: a conta é desativada.',
        outcome_review_for_sponsor_other:
            'Ainda são necessários? Você é responsável por {{count}} convidados: {{users}}. Manter: o acesso continua como está. Remover: a conta é desativada.',
        outcome_review_for_managers_one:
            'Ainda é necessário? Nenhum responsável respondeu pelo convidado {{users}}. Manter: o acesso continua como está. Remover: a conta é desativada.',
        outcome_review_for_managers_other:
            'Ainda são necessários? Nenhum responsável respondeu por {{count}} convidados: {{users}}. Manter: o acesso continua como está. Remover: a conta é desativada.',
        outcome_review_for_reminded_one: 'Lembrete: ninguém disse ainda se o convidado {{users}} é necessário.',
        outcome_review_for_reminded_other:
            'Lembrete: ninguém disse ainda se estes {{count}} convidados são necessários: {{users}}.',
        outcome_review_row: '{{user}}: convidado desde {{since}}, último login em {{seen}}',
        outcome_review_row_unseen: '{{user}}: convidado desde {{since}}, nunca fez login',
        outcome_review_kept: 'O convidado {{user}} permanece.',
        outcome_review_removed: 'O convidado {{user}} foi desativado e desconectado.',
        outcome_review_remove_failed:
            'Sua resposta foi registrada, mas o convidado {{user}} não pôde ser desativado. Tenta-se de novo a cada hora:',
        outcome_review_under_way: 'Outra pessoa está respondendo por {{user}} neste momento, então nada foi mudado.',
        outcome_review_was_kept: '{{by}} já respondeu em {{date}}: {{user}} permanece. Nada foi mudado.',
        outcome_review_was_removed: '{{by}} já respondeu em {{date}}: {{user}} não é mais necessário. Nada foi mudado.',
        outcome_review_was_silent:
            'Ninguém respondeu a tempo por {{user}}, então o acesso terminou em {{date}}. Nada foi mudado.',
        outcome_review_is_over:
            'Esta pergunta já está encerrada, então nada foi mudado. `/guest info` mostra a situação.',
        outcome_review_silent_for_sponsor_one:
            'Ninguém respondeu se o seu convidado {{users}} ainda é necessário, então a conta foi desativada. Se for necessário, fale com um gestor.',
        outcome_review_silent_for_sponsor_other:
            'Ninguém respondeu se {{count}} dos seus convidados ainda são necessários, então as contas foram desativadas: {{users}}. Se forem necessários, fale com um gestor.',
        outcome_review_silent_for_managers_one:
            'Ninguém respondeu se o convidado {{users}} ainda é necessário, então a conta foi desativada. Para deixá-lo entrar de novo: /guest activate.',
        outcome_review_silent_for_managers_other:
            'Ninguém respondeu se {{count}} convidados ainda são necessários, então as contas foram desativadas: {{users}}. Para deixá-los entrar de novo: /guest activate.',
        outcome_review_failed:
            'Uma revisão encerrou o acesso do convidado {{user}}, mas a conta não pôde ser desativada. Tenta-se de novo a cada hora; também é possível usar /guest deactivate.',
        outcome_review_round_one:
            'A revisão de {{count}} convidado começou. A pergunta vai agora ao responsável; se não houver, aos gestores.',
        outcome_review_round_other:
            'A revisão de {{count}} convidados começou. A pergunta vai agora aos responsáveis; se não houver, aos gestores.',
        outcome_review_round_begun_one:
            'A revisão de {{count}} convidado começou. Quem ainda não foi perguntado será nas próximas horas.',
        outcome_review_round_begun_other:
            'A revisão de {{count}} convidados começou. Quem ainda não foi perguntado será nas próximas horas.',
        outcome_review_round_nobody:
            'Não há convidado ativo sobre o qual já não se esteja perguntando, então nada foi iniciado.',
        outcome_idle_for_guest:
            'Você não entra neste workspace há muito tempo. Se não entrar, sua conta aqui será desativada em {{date}}.',
        outcome_idle_for_sponsor_one:
            'Seu convidado {{users}} não entra há muito tempo. Se não entrar, a conta será desativada em {{date}}.',
        outcome_idle_for_sponsor_other:
            '{{count}} dos seus convidados não entram há muito tempo: {{users}}. Se não entrarem, as contas serão desativadas em {{date}}.',
        outcome_idle_listed_one:
            'De agora em diante, convidados que não entram são desativados. Isso já atinge {{count}} convidado, que será avisado em cerca de uma hora e desativado sete dias depois se não entrar: {{users}}. A configuração “Dias sem login” muda isso.',
        outcome_idle_listed_other:
            'De agora em diante, convidados que não entram são desativados. Isso já atinge {{count}} convidados, que serão avisados em cerca de uma hora e desativados sete dias depois se não entrarem: {{users}}. A configuração “Dias sem login” muda isso.',
        outcome_idle_ended_for_sponsor_one:
            'Seu convidado {{users}} ficou tempo demais sem entrar e a conta foi desativada. Se ainda for necessário, fale com um gestor.',
        outcome_idle_ended_for_sponsor_other:
            '{{count}} dos seus convidados ficaram tempo demais sem entrar e as contas foram desativadas: {{users}}. Se ainda forem necessários, fale com um gestor.',
        outcome_idle_ended_for_managers_one:
            'O convidado {{users}}, sem responsável ativo, ficou tempo demais sem entrar e foi desativado. Para deixá-lo entrar de novo: /guest activate.',
        outcome_idle_ended_for_managers_other:
            '{{count}} convidados sem responsável ativo ficaram tempo demais sem entrar e foram desativados: {{users}}. Para deixá-los entrar de novo: /guest activate.',
        outcome_idle_failed:
            'O convidado {{user}} ficou tempo demais sem entrar, mas a conta não pôde ser desativada. Tenta-se de novo a cada hora; também é possível usar /guest deactivate.',
        guest_act_extend: 'Mudar o fim do acesso',
        form_title_extend: 'Fim do acesso',
        form_submit_extend: 'Salvar',
        request_summary: 'solicita um convidado aos gestores; você responde por ele se não indicar outro responsável',
        approve_summary: 'aprova a solicitação de um convidado e o adiciona; sozinho, lista as solicitações abertas',
        decline_summary: 'recusa a solicitação de um convidado; sozinho, lista as solicitações abertas',
        expected_joined_room: 'o nome de um canal ou grupo privado em que você mesmo esteja',
        requests_open_one: '{{count}} solicitação de convidado aguarda uma decisão',
        requests_open_other: '{{count}} solicitações de convidados aguardam uma decisão',
        requests_none: 'Não há nenhuma solicitação aberta.',
        requests_title: 'Solicitações abertas',
        panel_decide: 'Decidir',
        request_card: '{{requester}} solicita um convidado: {{guest}}. Solicitação {{id}}',
        request_card_approved: '✅ Aprovada por {{manager}} em {{date}}: {{user}}',
        request_card_declined: '❌ Recusada por {{manager}} em {{date}}',
        request_card_lapsed: '⌛ Expirada em {{date}}: ninguém decidiu a tempo',
        offer_approve: 'Aprovar',
        offer_decline: 'Recusar',
        form_title_request: 'Solicitar convidado',
        form_submit_request: 'Solicitar',
        form_request_rooms_hint: 'Nomes de salas em que você está, com #, separados por espaços.',
        form_request_sponsor_hint: 'O membro que responde pelo convidado, como @nome. Se ficar vazio, é você.',
        form_request_note_hint: 'Por que o convidado é necessário. Visível para quem decide.',
        form_title_decline: 'Recusar solicitação',
        form_submit_decline: 'Recusar',
        form_decline_introduction: 'Recusar a solicitação de {{name}}?',
        form_reason: 'Motivo',
        form_reason_hint: 'É comunicado a quem fez a solicitação.',
        outcome_not_requester: 'Você não pode solicitar convidados aqui. Fale com um gestor de convidados.',
        outcome_room_not_joined: 'Nada foi feito: você só pode indicar salas em que você mesmo esteja.',
        outcome_request_made:
            'Sua solicitação {{id}} para {{email}} está com os gestores de convidados. Você será informado da decisão.',
        outcome_request_not_shown:
            'Ainda não foi possível mostrá-la a todos que decidem; o aplicativo tenta de novo a cada hora. Se for urgente, passe o identificador a um gestor de convidados: {{id}}.',
        outcome_request_open_already: '{{email}} já foi solicitado, e ninguém decidiu ainda.',
        outcome_request_being_made:
            '{{email}} está sendo solicitado neste momento. Se os gestores não ficarem sabendo, solicite de novo em dez minutos.',
        outcome_request_unknown: 'Não existe a solicitação {{id}}.',
        outcome_request_busy:
            'A solicitação {{id}} está sendo decidida neste momento. Se ainda estiver aberta em dez minutos, decida então: nada é feito duas vezes.',
        outcome_request_rooms_left:
            'Nada foi feito: {{requester}} não está mais em todas as salas que a solicitação indica.',
        outcome_request_stays_open:
            'A solicitação {{id}} continua aberta. Aprove-a de novo quando isso for corrigido, e o que falta será concluído; ou recuse-a, e ela poderá ser refeita.',
        outcome_request_unrecorded:
            'Não foi possível registrar o que aconteceu com a solicitação {{id}}. O aplicativo conclui isso dentro de uma hora; nada é feito duas vezes.',
        outcome_request_without_sponsor:
            '{{sponsor}} não é mais um membro ativo e não pode responder por {{user}}, que está sem responsável. Para indicar um: `/guest sponsor`.',
        outcome_request_declined_begun:
            'A conta {{user}} já tinha sido criada para ela e permanece. Para fechá-la: `/guest deactivate`.',
        outcome_request_reason: 'Motivo: {{reason}}',
        outcome_request_waits:
            'A solicitação {{id}} de {{requester}} espera há uma semana. Para decidir: `/guest approve {{id}}` ou `/guest decline {{id}}`.',
        outcome_request_approved: 'A solicitação {{id}} para {{email}} foi aprovada: o convidado é {{user}}.',
        outcome_request_declined: 'A solicitação {{id}} para {{email}} foi recusada.',
        outcome_request_already_approved: 'A solicitação {{id}} foi aprovada por {{manager}} em {{date}}: {{user}}.',
        outcome_request_already_declined: 'A solicitação {{id}} foi recusada por {{manager}} em {{date}}.',
        outcome_request_already_lapsed: 'A solicitação {{id}} expirou em {{date}}: ninguém decidiu a tempo.',
        outcome_request_approved_told:
            '{{manager}} aprovou sua solicitação {{id}} para {{email}}: o convidado é {{user}}.',
        outcome_request_declined_told: '{{manager}} recusou sua solicitação {{id}} para {{email}}.',
        outcome_request_lapsed_told:
            'Sua solicitação {{id}} para {{email}} expirou: ninguém decidiu em 30 dias. Você pode fazê-la de novo.',
        form_extend_introduction: 'Até quando {{name}} pode ter acesso?',
        offer_extend: 'Prorrogar',
    },
};
