import { z } from 'zod';
import { planNotesSchema, planSchema } from './schema';

/** JSON Schema of a plan file, for editors; `seeds/plan.schema.json` holds it as text. */
export function planJsonSchema(): string {
  return jsonSchema(planSchema, 'A Police and Crime Plan for Plan Monitor');
}

/** JSON Schema of a file of notes; `seeds/plan-notes.schema.json` holds it as text. */
export function planNotesJsonSchema(): string {
  return jsonSchema(planNotesSchema, 'Notes on a Police and Crime Plan for Plan Monitor');
}

function jsonSchema(schema: z.ZodType, title: string): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input', reused: 'ref' });
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
}
