/** What stands where there is no figure: no cell of a published table is empty. */
export const NOT_AVAILABLE = '[x]';
export const NOT_APPLICABLE = '[z]';
export const CONFIDENTIAL = '[c]';
