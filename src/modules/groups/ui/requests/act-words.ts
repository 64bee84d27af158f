import { m } from '#texts/messages.js';

/** What can be done with requests for support, in words. */
export const requestActTopic = {
  title: m.requests_act_topic,
  acts: {
    'support.list': m.requests_may_list,
    'support.count': m.requests_may_count,
    'support.read': m.requests_may_read,
    'support.read_form': m.requests_may_read_form,
    'support.ask': m.requests_may_ask,
    'support.save_draft': m.requests_may_save_draft,
    'support.discard_draft': m.requests_may_discard_draft,
    'support.change': m.requests_may_change,
    'support.take_back': m.requests_may_take_back,
    'support.save_view': m.requests_may_save_view,
    'support.remove_view': m.requests_may_remove_view,
    'support.read_settings': m.requests_may_read_settings,
    'support.save_settings': m.requests_may_save_settings,
    'support.save_theme': m.requests_may_save_theme,
    'support.read_own': m.requests_may_read_own
  }
} as const;
