import { m } from '#texts/messages.js';

/** This module's acts in words, as an administrator reads them in the table of rights. */
export const actTopics = [
  {
    title: m.scheduling_rights_topic_times,
    acts: {
      'times.list': m.scheduling_rights_act_times_list,
      'appointment.book': m.scheduling_rights_act_appointment_book,
      'appointment.open_link': m.scheduling_rights_act_appointment_open_link,
      'appointment.find': m.scheduling_rights_act_appointment_find,
      'appointment.read': m.scheduling_rights_act_appointment_read,
      'appointment.move': m.scheduling_rights_act_appointment_move,
      'appointment.cancel': m.scheduling_rights_act_appointment_cancel,
      'appointment.list_own': m.scheduling_rights_act_appointment_list_own
    }
  },
  {
    title: m.scheduling_rights_topic_day,
    acts: {
      'day.read': m.scheduling_rights_act_day_read,
      'appointment.mark': m.scheduling_rights_act_appointment_mark,
      'appointment.cancel_by_host': m.scheduling_rights_act_appointment_cancel_by_host,
      'appointment.free_doubtful': m.scheduling_rights_act_appointment_free_doubtful
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
