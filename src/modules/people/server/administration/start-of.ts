import type { Call } from '#platform/use-case/index.ts';
import { readAdministratorStart, readCoordinatorStart, readInstructorStart } from './start.ts';

/** What the landing page shows of each role that somebody holds; null for a role that they do not. */
export async function startOf(call: Call) {
  const [administrator, coordinator, instructor] = [
    await readAdministratorStart(call, {}),
    await readCoordinatorStart(call, {}),
    await readInstructorStart(call, {})
  ];
  return {
    administrator: administrator.ok ? administrator.value : null,
    coordinator: coordinator.ok ? coordinator.value : null,
    instructor: instructor.ok ? instructor.value : null
  };
}
