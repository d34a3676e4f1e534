import seed from '../../seeds/west-midlands/notes.json';
import { completeNotes } from './complete-notes';
import type { PlanNotes } from './plan';
import type { PlanNotesJson } from './schema';

/**
 * What the paper says beside the default plan's definitions: its contradictions, our readings, and what an analyst
 * needs to fill a measure in. Apart from `default-plan.ts`, because the custom functions do not carry it.
 */
export const defaultPlanNotes: PlanNotes = completeNotes(seed as unknown as PlanNotesJson);
