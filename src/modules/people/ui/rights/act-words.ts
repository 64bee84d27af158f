import { m } from '#texts/messages.js';

/** Acts that belong together, each in words; what runs by itself alone has none. A new act adds its line (`tests/guards/acts/acts-in-words.test.ts`). */
export interface ActTopic {
  title: () => string;
  acts: Readonly<Record<string, () => string>>;
}

/** This module's acts, as an administrator reads them. */
export const actTopics = [
  {
    title: m.rights_topic_own,
    acts: {
      'person.read_own': m.rights_act_person_read_own,
      'person.change_own': m.rights_act_person_change_own,
      'person.leave': m.rights_act_person_leave,
      'person.stay': m.rights_act_person_stay,
      'request.ask_name': m.rights_act_request_ask_name,
      'session.list_own': m.rights_act_session_list_own,
      'session.end': m.rights_act_session_end,
      'session.end_one': m.rights_act_session_end_one,
      'session.end_others': m.rights_act_session_end_others,
      'sign_in.ask_own_link': m.rights_act_sign_in_ask_own_link,
      'sign_in.list_own_ways': m.rights_act_sign_in_list_own_ways,
      'passkey.list_own': m.rights_act_passkey_list_own,
      'passkey.prepare': m.rights_act_passkey_prepare,
      'passkey.add': m.rights_act_passkey_add,
      'passkey.rename': m.rights_act_passkey_rename,
      'passkey.remove': m.rights_act_passkey_remove,
      'recovery_code.make': m.rights_act_recovery_code_make,
      'session.prove_by_passkey': m.rights_act_session_prove_by_passkey
    }
  },
  {
    title: m.rights_topic_entry,
    acts: {
      'sign_in.list_ways': m.rights_act_sign_in_list_ways,
      'sign_in.ask_link': m.rights_act_sign_in_ask_link,
      'session.open_by_link': m.rights_act_session_open_by_link,
      'session.open_by_code': m.rights_act_session_open_by_code,
      'sign_in.read_provider': m.rights_act_sign_in_read_provider,
      'session.open_by_provider': m.rights_act_session_open_by_provider,
      'session.list_examples': m.rights_act_session_list_examples,
      'session.open_as_example': m.rights_act_session_open_as_example,
      'session.prove_as_example': m.rights_act_session_prove_as_example,
      'session.open_by_passkey': m.rights_act_session_open_by_passkey,
      'session.open_by_recovery_code': m.rights_act_session_open_by_recovery_code
    }
  },
  {
    title: m.rights_topic_people,
    acts: {
      'person.list': m.rights_act_person_list,
      'person.read': m.rights_act_person_read,
      'person.read_to_edit': m.rights_act_person_read_to_edit,
      'person.save': m.rights_act_person_save,
      'person.read_chosen': m.rights_act_person_read_chosen,
      'role.give': m.rights_act_role_give,
      'role.end': m.rights_act_role_end,
      'person.move': m.rights_act_person_move,
      'person.disable': m.rights_act_person_disable,
      'person.enable': m.rights_act_person_enable,
      'change.read': m.rights_act_change_read,
      'change.undo': m.rights_act_change_undo,
      'request.list': m.rights_act_request_list,
      'request.answer': m.rights_act_request_answer,
      'rights.read': m.rights_act_rights_read,
      'rights.read_of_person': m.rights_act_rights_read_of_person,
      'way_back.list': m.rights_act_way_back_list,
      'way_back.ask': m.rights_act_way_back_ask,
      'way_back.confirm': m.rights_act_way_back_confirm,
      'way_back.withdraw': m.rights_act_way_back_withdraw
    }
  },
  {
    title: m.rights_topic_import,
    acts: {
      'import.list': m.rights_act_import_list,
      'import.stage': m.rights_act_import_stage,
      'import.read': m.rights_act_import_read,
      'import.read_faults': m.rights_act_import_read_faults,
      'import.set_columns': m.rights_act_import_set_columns,
      'import.check_again': m.rights_act_import_check_again,
      'import.confirm': m.rights_act_import_confirm,
      'import.undo': m.rights_act_import_undo
    }
  },
  {
    title: m.rights_topic_school,
    acts: {
      'organisation.read_settings': m.rights_act_organisation_read_settings,
      'organisation.save_settings': m.rights_act_organisation_save_settings,
      'campus.list': m.rights_act_campus_list,
      'campus.read': m.rights_act_campus_read,
      'campus.save': m.rights_act_campus_save,
      'group.list': m.rights_act_group_list,
      'group.read': m.rights_act_group_read,
      'group.save': m.rights_act_group_save,
      'year.preview': m.rights_act_year_preview,
      'year.prepare': m.rights_act_year_prepare,
      'sign_in.read_settings': m.rights_act_sign_in_read_settings,
      'sign_in.set_links': m.rights_act_sign_in_set_links,
      'sign_in.read_provider_settings': m.rights_act_sign_in_read_provider_settings,
      'sign_in.add_provider': m.rights_act_sign_in_add_provider,
      'sign_in.save_provider': m.rights_act_sign_in_save_provider,
      'sign_in.remove_provider': m.rights_act_sign_in_remove_provider,
      'set_up.finish': m.rights_act_set_up_finish,
      'set_up.read': m.rights_act_set_up_read,
      'set_up.try_mail': m.rights_act_set_up_try_mail,
      'sign_in.set_passkeys': m.rights_act_sign_in_set_passkeys
    }
  },
  {
    title: m.rights_topic_feedback,
    acts: {
      'feedback.send': m.rights_act_feedback_send,
      'feedback.list': m.rights_act_feedback_list,
      'feedback.mark_answered': m.rights_act_feedback_mark_answered,
      'organisation.read_notice_facts': m.rights_act_organisation_read_notice_facts,
      'start.read_administrator': m.rights_act_start_read_administrator,
      'start.read_coordinator': m.rights_act_start_read_coordinator,
      'start.read_instructor': m.rights_act_start_read_instructor
    }
  }
] as const satisfies readonly ActTopic[];
