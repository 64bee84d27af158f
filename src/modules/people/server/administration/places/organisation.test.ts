import { expect, test } from 'vitest';
import { FormInput, valueOf } from '#platform/use-case/index.ts';
import { anAdministered } from '../../../../../../tests/administration.ts';
import { onBothDatabases } from '../../../../../../tests/ground.ts';
import { readOrganisation, saveOrganisation } from './organisation.ts';

onBothDatabases('the provider’s settings', (ground) => {
  test('of two tabs the later is told what stands now, and goes through once it stands on that', async () => {
    const school = await anAdministered(ground());
    const opened = valueOf(await readOrganisation(school.call(), {}));
    const form = (changed: Record<string, string>) => {
      const { name, timeZone, unverifiedShare, version } = opened;
      return new FormInput({ name, timeZone, unverifiedShare: String(unverifiedShare), version: String(version), ...changed });
    };
    valueOf(await saveOrganisation(school.call(), form({ name: 'Ensimmäinen' })));
    const late = await saveOrganisation(school.call(), form({ unverifiedShare: '50' }));
    expect(late).toMatchObject({ refusal: { code: 'changed_meanwhile', after: { name: 'Ensimmäinen', version: opened.version + 1 } } });
    expect(valueOf(await readOrganisation(school.call(), {}))).toMatchObject({
      name: 'Ensimmäinen',
      unverifiedShare: opened.unverifiedShare
    });
    valueOf(await saveOrganisation(school.call(), form({ unverifiedShare: '50', version: String(opened.version + 1) })));
    expect(valueOf(await readOrganisation(school.call(), {}))).toMatchObject({ name: opened.name, unverifiedShare: 50 });
  });
});
