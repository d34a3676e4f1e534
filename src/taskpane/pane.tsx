import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { Suspense, useEffect, useMemo } from 'react';
import { FailureNotice } from './parts/failure-notice';
import { PlaceTabs } from './parts/place-tabs';
import { WorkNotice } from './parts/work-notice';
import { PartBoundary } from './parts/part-boundary';
import { PaneContext, usePaneState, type Pane } from './pane-context';
import { PLACE_PARTS } from './places';
import { STRINGS } from './strings';

/** The whole pane. `dark` follows Office's theme; contrast themes come from the browser (forced colours). */
export function PlanMonitorPane({ pane, dark }: { pane: Pane; dark: boolean }) {
  useEffect(() => {
    document.documentElement.style.colorScheme = dark ? 'dark' : 'light';
  }, [dark]);
  return (
    <FluentProvider theme={dark ? webDarkTheme : webLightTheme} className="pane">
      <PaneContext.Provider value={pane}>
        <header>
          <PlaceTabs />
        </header>
        <main>
          <Announcement />
          <WorkNotice />
          <FailureNotice />
          <CurrentPlace />
        </main>
      </PaneContext.Provider>
    </FluentProvider>
  );
}

function CurrentPlace() {
  const place = usePaneState((state) => state.place);
  const Part = useMemo(() => PLACE_PARTS[place], [place]);
  useEffect(() => {
    document.title = `${STRINGS.places[place]} – ${STRINGS.product}`;
  }, [place]);
  return (
    <div id="place" role="tabpanel" aria-labelledby={`place-${place}`} tabIndex={-1}>
      <PartBoundary key={place}>
        <Suspense fallback={<p className="quiet">{STRINGS.work.opening}</p>}>
          <Part />
        </Suspense>
      </PartBoundary>
    </div>
  );
}

/** What was done last: seen in a line, and announced by screen readers. */
function Announcement() {
  const said = usePaneState((state) => state.said);
  return (
    <p role="status" aria-live="polite" className={said ? 'said' : 'said empty'}>
      {said}
    </p>
  );
}
