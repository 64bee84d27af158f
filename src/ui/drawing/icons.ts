/**
 * The one set of icons, drawn on 24 × 24 with a stroke of 1.8 and round ends. The value is what stands inside the `<svg>`:
 * path data, one string a path. On a student's page an icon always has words beside it.
 */
const circle = (cx: number, cy: number, r: number) => `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;

export const icons = {
  home: ['M4 11 12 4l8 7v8a1 1 0 0 1-1 1h-4v-6H9v6H5a1 1 0 0 1-1-1Z'],
  calendar: ['M6 5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2Z', 'M8 3v4M16 3v4M4 10h16'],
  book: ['M6 5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2Z', 'M8 3v4M16 3v4M4 10h16M9 15l2 2 4-4'],
  group: [circle(9, 9, 3.2), 'M3.5 19c.5-3.2 2.7-5 5.5-5s5 1.8 5.5 5M16 6.300a3 3 0 0 1 0 5.600M17.5 14.500c1.8.7 2.8 2.3 3 4.5'],
  person: [circle(12, 8.5, 3.5), 'M5 20c.8-3.8 3.5-6 7-6s6.2 2.2 7 6'],
  phone: [
    'M21 16.500v2.600a1.8 1.8 0 0 1-2 1.800A17 17 0 0 1 3.1 5a1.8 1.8 0 0 1 1.8-2h2.600c.9 0 1.6.6 1.8 1.500l.6 2.600c.1.6-.1 1.2-.5 1.600L8 10a13.5 13.5 0 0 0 6 6l1.3-1.400c.4-.4 1-.6 1.6-.5l2.6.6c.9.2 1.5.9 1.5 1.800Z'
  ],
  today: [circle(12, 12, 4), 'M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.600l1.4 1.400M17 17l1.4 1.400M5.6 18.4 7 17M17 7l1.4-1.4'],
  tutors: ['M4 6.5 12 3l8 3.500L12 10ZM7 8v5c0 1.5 2.2 3 5 3s5-1.5 5-3V8'],
  services: ['M5 5h14v10H9l-4 4Z'],
  training: ['M5 4h10a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3Z', 'M9 9h5M9 13h5'],
  support: [circle(12, 12, 8.5), circle(12, 12, 3.5), 'm6 6 3.5 3.5M18 6l-3.5 3.500M6 18l3.5-3.500M18 18l-3.5-3.5'],
  results: ['M4 20h16M7 16v-5M12 16V6M17 16v-8'],
  settings: ['M4 7h9M17 7h3M4 17h3M11 17h9', circle(15, 7, 2), circle(9, 17, 2)],
  place: ['M12 21c4.5-4.3 6.5-7.6 6.5-10.500a6.5 6.5 0 0 0-13 0C5.5 13.4 7.5 16.7 12 21Z', circle(12, 10.5, 2.3)],
  video: ['M5 7h8a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V9a2 2 0 0 1 2-2Z', 'm15 11 6-3.500v9L15 13'],
  chat: [
    'M5 5h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-8l-5 4v-4H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1Z',
    'M8.5 10.500h.01M12 10.500h.01M15.5 10.500h.01'
  ],
  clock: [circle(12, 12, 8), 'M12 7.500V12l3 2'],
  lock: ['M7 11h10a2 2 0 0 1 2 2v5a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-5a2 2 0 0 1 2-2Z', 'M8 11V8a4 4 0 0 1 8 0v3'],
  mail: ['M5 6h14a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1Z', 'm4.5 7.5 7.5 6 7.5-6'],
  language: [
    circle(12, 12, 8.5),
    'M3.5 12h17M12 3.500c2.5 2.3 3.7 5.1 3.7 8.500S14.5 18.2 12 20.500C9.5 18.2 8.3 15.4 8.3 12S9.5 5.8 12 3.500Z'
  ],
  info: [circle(12, 12, 8.5), 'M12 11v5M12 8h.01'],
  success: [circle(12, 12, 8.5), 'm8.3 12.3 2.6 2.6 5-5.4'],
  warning: ['M12 4 21 19.500H3Z', 'M12 10v4.500M12 17h.01'],
  error: [circle(12, 12, 8.5), 'M12 7.500v5.500M12 16.300h.01'],
  check: ['m5 12.5 4.5 4.500L19 7.5'],
  close: ['m6 6 12 12M18 6 6 18'],
  plus: ['M12 5v14M5 12h14'],
  more: ['M5.5 12h.01M12 12h.01M18.5 12h.01'],
  back: ['m14.5 6-6 6 6 6'],
  forward: ['m9.5 6 6 6-6 6'],
  down: ['m6 9.5 6 6 6-6'],
  search: [circle(11, 11, 6.5), 'm16 16 4.5 4.5'],
  edit: ['m4.5 19.5 1-4L16 5a2 2 0 0 1 3 3L8.5 18.500Z', 'm14 7 3 3'],
  remove: ['M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13'],
  download: ['M12 4v11M7.5 10.5 12 15l4.5-4.500M5 19.500h14'],
  print: ['M7 9V4h10v5M7 17H5a1 1 0 0 1-1-1v-5a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v5a1 1 0 0 1-1 1h-2M7 14h10v6H7Z'],
  out: ['M10 5H6a1 1 0 0 0-1 1v12a1 1 0 0 0 1 1h4M15 8l4 4-4 4M19 12H10'],
  onward: ['M7 17 17 7M9 7h8v8'],
  offline: [
    'M4 4l16 16M8.5 15.500a5 5 0 0 1 6-.8M5.5 12a9 9 0 0 1 4-2.300M14 9.500a9 9 0 0 1 4.5 2.500M12 19h.01M3 8.500a13 13 0 0 1 3-1.900M10 5.200a13 13 0 0 1 11 3.3'
  ],
  step: [circle(12, 12, 3)]
} as const satisfies Record<string, readonly string[]>;

export type IconName = keyof typeof icons;
