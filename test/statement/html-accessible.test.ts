/** @jest-environment jsdom */
import axe from 'axe-core';
import { defaultPlan } from '../../src/framework/default-plan';
import { asHtml } from '../../src/statement/document/html';
import { statementDocument } from '../../src/statement/statement-document';
import { day, exampleContents } from './contents';

test('the page has no fault that an accessibility checker can see', async () => {
  const contents = exampleContents({ cover: { periodEnd: day('2019-12-31') } });
  const html = asHtml(statementDocument(contents, defaultPlan, 'both', day('2021-10-26')));
  document.documentElement.lang = /<html lang="([^"]+)"/.exec(html)?.[1] ?? '';
  document.title = /<title>([^<]+)</.exec(html)?.[1] ?? '';
  document.body.innerHTML = /<body>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
  const found = await axe.run(document, { rules: { 'color-contrast': { enabled: false } } });
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  expect(found.passes.length).toBeGreaterThan(10);
}, 60_000);
