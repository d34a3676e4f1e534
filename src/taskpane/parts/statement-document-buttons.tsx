import { Button } from '@fluentui/react-components';
import type { WorkbookContents } from '../../entries/workbook-contents';
import type { Voice } from '../../statement/statement-rows';
import { STRINGS } from '../strings';

export type Speaking = 'both' | Voice;

export function StatementDocumentButtons({
  contents,
  speaking,
}: {
  contents: WorkbookContents;
  speaking: Speaking;
}) {
  return <Button disabled={contents === null || speaking === null}>{STRINGS.statement.copy}</Button>;
}
