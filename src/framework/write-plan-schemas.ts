/** `npx tsx src/framework/write-plan-schemas.ts` after a change of `schema.ts`; a test says when it is due. */
import { writeFileSync } from 'node:fs';
import { planJsonSchema, planNotesJsonSchema } from './plan-json-schema';

writeFileSync('seeds/plan.schema.json', planJsonSchema());
writeFileSync('seeds/plan-notes.schema.json', planNotesJsonSchema());
