import type { FramePerson, NavItem } from '#ui/frame/nav.ts';

/** Words of the page of components: examples, not the product's texts. */
export const long =
  'Hyvinvoinnin ammattilaisen ja opinto-ohjaajan yhteinen aamukahvihetki Opistovuosi-opiskelijoille Pieksämäen kampuksella';

/** The longest word that a person may bring along: a nickname of forty letters. */
export const longWord = 'Pihlajanmarjapuronvarrenvaahterametsikkö';

export const person: FramePerson = { name: 'Aino', dataHref: '#data', signOutAction: '?/signOut' };

export const studentWays: NavItem[] = [
  { href: '/', text: 'Koti', icon: 'home' },
  { href: '/_design', text: 'Varaa', icon: 'book' },
  { href: '/group', text: 'Ryhmä', icon: 'group' },
  { href: '/help-now', text: 'Apua heti', icon: 'phone', urgent: true }
];

export const staffWays: NavItem[] = [
  { href: '/today', text: 'Tänään', icon: 'today' },
  { href: '/_design', text: 'Kalenteri', icon: 'calendar' },
  { href: '/groups', text: 'Ryhmät', icon: 'group', count: 3, countLabel: '3 uutta pyyntöä' },
  { href: '/tutors', text: 'Tutorit', icon: 'tutors' },
  { href: '/services', text: 'Palvelut', icon: 'services' },
  { href: '/training', text: 'Osaaminen', icon: 'training' },
  { href: '/results', text: 'Tulokset', icon: 'results' }
];

export const foot = [
  { href: '/privacy', text: 'Tietosuoja' },
  { href: '/accessibility', text: 'Saavutettavuus' },
  { href: '/feedback', text: 'Anna palautetta' }
];

export const times = [
  { value: '1', title: '9.00', note: 'Mikael · video', label: 'keskiviikko 26.11. kello 9.00, Mikael, video' },
  { value: '2', title: '9.45', note: 'Sari · kampuksella', label: 'keskiviikko 26.11. kello 9.45, Sari, kampuksella' },
  { value: '3', title: '10.30', note: 'Sari · kampuksella', label: 'keskiviikko 26.11. kello 10.30, Sari, kampuksella' },
  { value: '4', title: '12.15', note: longWord, label: `keskiviikko 26.11. kello 12.15, ${longWord}` },
  { value: '5', title: '13.00', note: 'ehti mennä', label: 'keskiviikko 26.11. kello 13.00, ehti mennä', disabled: true }
];
