import { hasDay, hasStaffPages, isStaff } from '#modules/people/index.ts';
import { m } from '#texts/messages.js';
import type { NavItem } from '#ui/frame/nav.ts';

/** The ways of the staff's menu for these roles; a strand that comes adds its line here. A tutor who hosts is no staff, and goes back home from here. */
export function staffWays(roles: readonly string[]): NavItem[] {
  const home: NavItem[] = isStaff(roles) ? [] : [{ href: '/', text: m.ui_home(), icon: 'home' }];
  const inbox: NavItem[] = roles.includes('coordinator') ? [{ href: '/feedback-inbox', text: m.people_inbox_title(), icon: 'chat' }] : [];
  const plansHours = hasDay(roles) || roles.includes('coordinator');
  const hours: NavItem[] = plansHours ? [{ href: '/hours', text: m.availability_nav(), icon: 'clock' }] : [];
  const keepsYear = roles.includes('coordinator') || roles.includes('admin');
  const year: NavItem[] = keepsYear ? [{ href: '/school-year', text: m.availability_school_year(), icon: 'calendar' }] : [];
  const services: NavItem[] = roles.includes('coordinator')
    ? [{ href: '/services', text: m.availability_services(), icon: 'services' }]
    : [];
  const people: NavItem[] = ['admin', 'coordinator', 'instructor'].some((role) => roles.includes(role))
    ? [{ href: '/people', text: m.administration_people(), icon: 'group' }]
    : [];
  const bookFor: NavItem[] = roles.includes('instructor') ? [{ href: '/book-for', text: m.book_for_nav(), icon: 'calendar' }] : [];
  const leads = ['instructor', 'professional', 'coordinator'].some((role) => roles.includes(role));
  const support: NavItem[] = leads ? [{ href: '/support', text: m.requests_nav(), icon: 'support' }] : [];
  const plans: NavItem[] = leads ? [{ href: '/plans', text: m.plans_nav(), icon: 'training' }] : [];
  const contacts: NavItem[] = hasDay(roles) ? [{ href: '/contacts', text: m.contacts_nav(), icon: 'plus' }] : [];
  const results: NavItem[] = roles.includes('coordinator')
    ? [{ href: '/results/equal-access', text: m.results_tabs(), icon: 'results', under: '/results' }]
    : [];
  const settings: NavItem[] = roles.includes('admin') ? [{ href: '/settings', text: m.administration_settings(), icon: 'settings' }] : [];
  // Who holds appointments begins with the day, and the others with what waits for them.
  const start: NavItem = { href: '/today', text: hasDay(roles) ? m.scheduling_day_title() : m.ui_home(), icon: 'today' };
  const week: NavItem[] = hasDay(roles) ? [{ href: '/week', text: m.week_nav(), icon: 'calendar' }] : [];
  return [
    ...home,
    start,
    ...week,
    ...support,
    ...contacts,
    ...plans,
    ...hours,
    ...year,
    ...services,
    ...inbox,
    ...bookFor,
    ...people,
    ...results,
    ...settings
  ];
}

/** The ways of a student's and a visitor's menu; a tutor's own day stands there too. */
export function studentWays(roles: readonly string[]): NavItem[] {
  const own: NavItem[] = hasStaffPages(roles) ? [{ href: '/today', text: m.scheduling_day_title(), icon: 'today' }] : [];
  return [
    { href: '/', text: m.ui_home(), icon: 'home' },
    { href: '/book', text: m.scheduling_nav_book(), icon: 'calendar' },
    ...own,
    { href: '/help-now', text: m.ui_help_now(), icon: 'phone', urgent: true }
  ];
}

/** What stands in the foot of every page: the accessibility statement and the privacy notice must be found from all of them (act 306/2019, GDPR 12). */
export function footLinks(): { href: string; text: string }[] {
  return [
    { href: '/privacy', text: m.ui_privacy() },
    { href: '/accessibility', text: m.ui_accessibility() },
    { href: '/feedback', text: m.ui_feedback() }
  ];
}
