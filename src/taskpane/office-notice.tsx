import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { STRINGS } from './strings';

/** Why the pane cannot work here: office.js blocked, Excel too old, or not in Excel at all. */
export type Trouble = 'blocked' | 'old' | 'elsewhere';

/** What is shown in place of the pane. */
export function OfficeNotice({ trouble, dark }: { trouble: Trouble; dark: boolean }) {
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className="pane">
      <main role="alert">
        <h1>{STRINGS.office[`${trouble}Title`]}</h1>
        <p>{STRINGS.office[trouble]}</p>
        <p>
          <a href="help.html" target="_blank" rel="noreferrer">
            {STRINGS.office.help}
          </a>
        </p>
      </main>
    </FluentProvider>
  );
}
