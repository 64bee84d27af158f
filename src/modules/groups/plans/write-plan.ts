import { writeHead } from './front-matter.ts';
import { fileOrder, headings, type Plan, type Step } from './plan.ts';

/** The file of a plan: what `readPlan` reads back as the same plan. This is the form in which a plan is shared. */
export function writePlan(plan: Plan): string {
  const said = headings[plan.language];
  const written = fileOrder.map((part) => {
    const text = part === 'steps' ? plan.steps.map((step) => writeStep(step, said.screen)).join('\n\n') : plan.parts[part];
    return `## ${said[part]}\n\n${text}`;
  });
  return `---\n${writeHead(plan)}\n---\n\n${written.join('\n\n')}\n`;
}

function writeStep({ title, minutes, body, screens }: Step, screenHeading: string): string {
  const shown = screens.length > 0 ? `\n\n#### ${screenHeading}\n\n${screens.join('\n\n---\n\n')}` : '';
  return `### ${title} (${minutes} min)\n\n${body}${shown}`;
}
