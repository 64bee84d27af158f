import { m } from '#texts/messages.js';

/** What can be done with sessions of groups, in words. */
export const sessionActTopic = {
  title: m.sessions_title,
  acts: {
    'group_session.list': m.sessions_act_list,
    'group_session.read': m.sessions_act_read,
    'group_session.read_times': m.sessions_act_read_times,
    'group_session.book': m.sessions_act_book,
    'group_session.move': m.sessions_act_move,
    'group_session.read_leaders': m.sessions_act_read_leaders,
    'group_session.change_leaders': m.sessions_act_change_leaders,
    'group_session.take_back': m.sessions_act_take_back,
    'group_session.cancel': m.sessions_act_cancel,
    'group_session.restore': m.sessions_act_restore,
    'group_session.mark': m.sessions_act_mark,
    'group_session.choose_plan': m.sessions_act_choose_plan,
    'group_session.list_led': m.sessions_act_list_led
  }
} as const;
