import { lazy, type ComponentType } from 'react';
import type { Place } from '../store';
import { StartPlace } from './start';

/** The places by name. Start is there at once, the others are fetched when they are first opened. */
export const PLACE_PARTS: Record<Place, ComponentType> = {
  start: StartPlace,
  check: lazy(async () => ({
    default: (await import(/* webpackChunkName: "check" */ './check')).CheckPlace,
  })),
  measures: lazy(async () => ({
    default: (await import(/* webpackChunkName: "measures" */ './measures')).MeasuresPlace,
  })),
  statement: lazy(async () => ({
    default: (await import(/* webpackChunkName: "statement" */ './statement')).StatementPlace,
  })),
  functions: lazy(async () => ({
    default: (await import(/* webpackChunkName: "functions-help" */ './functions')).FunctionsPlace,
  })),
};
