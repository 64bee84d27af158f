import { m } from '#texts/messages.js';

/** This module's acts in words, as an administrator reads them in the table of rights. */
export const actTopics = [
  {
    title: m.scheduling_rights_topic_times,
    acts: {
      'times.list': m.scheduling_rights_act_times_list,
      'appointment.book': m.scheduling_rights_act_appointment_book,
      'time.hold': m.hold_act_hold,
      'time.release': m.hold_act_release,
      'waiting.join': m.waiting_act_join,
      'waiting.read': m.waiting_act_read,
      'waiting.list_own': m.waiting_act_list_own,
      'waiting.accept': m.waiting_act_accept,
      'waiting.decline': m.waiting_act_decline,
      'waiting.set': m.waiting_act_set,
      'waiting.count': m.waiting_act_count,
      'appointment.open_link': m.scheduling_rights_act_appointment_open_link,
      'appointment.find': m.scheduling_rights_act_appointment_find,
      'appointment.read': m.scheduling_rights_act_appointment_read,
      'appointment.move': m.scheduling_rights_act_appointment_move,
      'appointment.cancel': m.scheduling_rights_act_appointment_cancel,
      'appointment.list_own': m.scheduling_rights_act_appointment_list_own,
      'invitation.open': m.invitations_act_open,
      'booking_for.find': m.book_for_act_find,
      'booking_for.book': m.book_for_act_book
    }
  },
  {
    title: m.scheduling_rights_topic_day,
    acts: {
      'day.read': m.scheduling_rights_act_day_read,
      'week.read': m.week_act_read,
      'week.follow': m.week_act_follow,
      'turns.read': m.turns_act_read,
      'invitation.list': m.invitations_act_list,
      'invitation.make': m.invitations_act_make,
      'invitation.revoke': m.invitations_act_revoke,
      'appointment.mark': m.scheduling_rights_act_appointment_mark,
      'appointment.cancel_by_host': m.scheduling_rights_act_appointment_cancel_by_host,
      'appointment.free_doubtful': m.scheduling_rights_act_appointment_free_doubtful,
      'appointment.read_to_move': m.move_act_read,
      'appointment.move_by_host': m.move_act_move,
      'appointment.hand_over': m.move_act_hand_over,
      'appointment.list_to_hand_over': m.move_act_list_for,
      'appointment.read_to_hand_over': m.move_act_read_for,
      'day.read_to_cancel': m.move_act_read_day,
      'day.cancel': m.move_act_cancel_day,
      'feed.read': m.feed_act_read,
      'feed.read_own': m.feed_act_read_own,
      'feed.make': m.feed_act_make,
      'feed.revoke': m.feed_act_revoke,
      'block.read_choices': m.block_act_read_choices,
      'block.add': m.block_act_add,
      'block.move': m.block_act_move,
      'block.remove': m.block_act_remove
    }
  },
  {
    title: m.availability_act_topic,
    acts: {
      'hours.read': m.availability_act_read,
      'hours.preview': m.availability_act_preview,
      'hours.save': m.availability_act_save,
      'hours.undo': m.availability_act_undo,
      'appointment.cancel_outside': m.availability_act_cancel_outside
    }
  },
  {
    title: m.templates_act_topic,
    acts: {
      'template.list': m.templates_act_list,
      'template.read': m.templates_act_read,
      'template.save': m.templates_act_save,
      'template.save_day': m.templates_act_save_day,
      'template.remove': m.templates_act_remove,
      'template.preview_push': m.templates_act_preview,
      'template.push': m.templates_act_push,
      'template.read_push': m.templates_act_read_push,
      'template.take_back': m.templates_act_take_back
    }
  },
  {
    title: m.availability_act_school_year,
    acts: {
      'school_year.read': m.availability_act_school_read,
      'school_year.read_day': m.availability_act_school_read_day,
      'school_year.preview': m.availability_act_school_preview,
      'school_year.save': m.availability_act_school_save,
      'school_year.remove': m.availability_act_school_remove,
      'school_year.cancel_hit': m.availability_act_school_cancel
    }
  },
  {
    title: m.availability_act_services,
    acts: {
      'service.list': m.availability_act_service_list,
      'service.read': m.availability_act_service_read,
      'service.preview': m.availability_act_service_preview,
      'service.save': m.availability_act_service_save,
      'service.set_status': m.availability_act_service_status
    }
  }
] as const;
