// What the studio will rehearse with: the engine, its expressions and the calendar, as one bundle for the browser.
import * as calendar from '@alur/calendar';
import * as engine from '@alur/process-engine';
import * as expressions from '@alur/expressions';

Object.assign(globalThis, { alur: { calendar, engine, expressions } });
