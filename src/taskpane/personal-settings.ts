/** What a person prefers on this computer; the workbook's own settings stand in the workbook. */
export interface PersonalSettings {
  /** Measures shows the measure of the selected row. */
  followSelection: boolean;
}

const KEY = 'plan-monitor';
const USUAL: PersonalSettings = { followSelection: true };

/** The settings as they were kept here; the usual ones where there are none, or where keeping is not allowed. */
export function readPersonalSettings(): PersonalSettings {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<PersonalSettings>;
    return { followSelection: kept.followSelection !== false };
  } catch {
    return USUAL;
  }
}

/** Keeps them for the next time; where that is not allowed they last until the pane is closed. */
export function keepPersonalSettings(settings: PersonalSettings): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(settings));
  } catch {
    // A private window, or storage switched off by an administrator.
  }
}
