import type vi from './vi.json';
import type account from '../features/account/messages.vi.json';
import type administration from '../features/administration/messages.vi.json';
import type intake from '../features/intake/messages.vi.json';
import type cases from '../features/cases/messages.vi.json';
import type overview from '../features/overview/messages.vi.json';
import type recognition from '../features/recognition/messages.vi.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'core';
    /** A key that is not in the Vietnamese texts does not compile. */
    resources: {
      core: typeof vi;
      account: typeof account;
      intake: typeof intake;
      cases: typeof cases;
      overview: typeof overview;
      recognition: typeof recognition;
      administration: typeof administration;
    };
    returnNull: false;
  }
}
