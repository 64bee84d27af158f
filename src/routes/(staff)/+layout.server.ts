import { staffDoor } from '../staff-door.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = (event) => staffDoor(event);
