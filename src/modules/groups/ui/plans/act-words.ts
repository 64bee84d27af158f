import { m } from '#texts/messages.js';

/** The library's acts in words, as an administrator reads them in the table of rights. */
export const planActTopic = {
  title: m.plans_rights_topic,
  acts: {
    'plan.list': m.plans_rights_act_list,
    'plan.read': m.plans_rights_act_read,
    'plan.open_form': m.own_act_open_form,
    'plan.look_at_form': m.own_act_look_at_form,
    'plan.look_at_file': m.own_act_look_at_file,
    'plan.save': m.own_act_save,
    'plan.save_draft': m.own_act_save_draft,
    'plan.discard_draft': m.own_act_discard_draft,
    'plan.read_versions': m.own_act_read_versions,
    'plan.return_to': m.own_act_return_to,
    'plan.publish': m.own_act_publish,
    'plan.remove': m.own_act_remove,
    'plan.favour': m.own_act_favour
  }
} as const;
