import { readFileSync } from 'node:fs';
import { planJsonSchema, planNotesJsonSchema } from '../../src/framework/plan-json-schema';

describe('the JSON Schemas that editors read', () => {
  test('seeds/plan.schema.json is what the schema says today (write-plan-schemas.ts writes it)', () => {
    expect(readFileSync('seeds/plan.schema.json', 'utf8')).toBe(planJsonSchema());
  });

  test('seeds/plan-notes.schema.json is what the schema says today', () => {
    expect(readFileSync('seeds/plan-notes.schema.json', 'utf8')).toBe(planNotesJsonSchema());
  });
});
