import { version } from 'uuid';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashedId } from './ids.ts';

test('a hashed id is a UUID of version 8, the same for the same id however it is written, and another for another', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (one, other) => {
      expect(version(hashedId(one))).toBe(8);
      expect(hashedId(one.toUpperCase())).toBe(hashedId(one));
      if (one !== other) expect(hashedId(one)).not.toBe(hashedId(other));
      expect(hashedId(one)).not.toBe(one);
    })
  );
});
