/** The tests' houses are at this instant unless a test says otherwise: a Tuesday morning in Helsinki, winter time. */
export const tuesdayMorning = Date.parse('2026-11-24T06:00:00Z');
