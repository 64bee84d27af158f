import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planLanguages, type PlanLanguage } from '../plan.ts';
import { keyOf, wordsOf } from './key.ts';

/** Words of the field, each in forms that people write. A line is one word: all its forms have one key. */
export const inflections: Readonly<Record<PlanLanguage, readonly string[]>> = {
  fi: [
    'uni unen unta unessa unilla uneen unien',
    'riita riidan riitaa riidat riitoja riidoista riitojen riitaan',
    'ryhmä ryhmän ryhmää ryhmässä ryhmästä ryhmään ryhmälle ryhmiä ryhmien ryhmistä ryhmämme',
    'tuki tuen tukea tuella tukeen',
    'yksinäisyys yksinäisyyden yksinäisyyttä yksinäisyydestä yksinäinen yksinäisen yksinäiset yksinäisten yksinäisiä',
    'jännitys jännityksen jännitystä jännitykseen jännittää jännittäminen jännittämisen jännittämistä',
    'suru surun surua surussa suruun surut',
    'kiusaaminen kiusaamisen kiusaamista kiusaamiseen kiusaamisesta kiusata',
    'stressi stressin stressiä stressistä stressiin',
    'näyttö näytön näytössä näyttöön näyttöjä näytöt',
    'peli pelin pelit pelejä peleistä pelien pelaaminen pelaamista pelaa',
    'sääntö säännön sääntöjä säännöt säännöistä sääntöjen',
    'hengitys hengityksen hengitystä hengittää',
    'luottamus luottamuksen luottamusta luottamukseen',
    'tunne tunteen tunnetta tunteet tunteita tunteiden',
    'huoli huolen huolta huolia huoleen',
    'palautuminen palautumisen palautumista palautua',
    'kuormitus kuormituksen kuormitusta kuormittaa',
    'puhelin puhelimen puhelinta puhelimet puhelimella',
    'opiskelija opiskelijan opiskelijaa opiskelijat opiskelijoiden opiskelijoita',
    'aika ajan aikaa ajassa aikaan',
    'ihminen ihmisen ihmistä ihmiset ihmisten ihmisiä',
    'apu avun apua avulla',
    'kortti kortin korttia kortit kortteja korteista',
    'kysymys kysymyksen kysymystä kysymykset kysymyksiä',
    'raja rajan rajaa rajat rajoja',
    'tauko tauon taukoa tauot taukoja',
    'turvallisuus turvallisuuden turvallisuutta turvallinen',
    'tutustuminen tutustumisen tutustumista tutustua'
  ],
  sv: [
    'sömn sömnen sömnens',
    'grupp gruppen grupper grupperna gruppens',
    'konflikt konflikten konflikter konflikterna',
    'ensamhet ensamheten ensam ensamma',
    'sorg sorgen sorger',
    'trygghet tryggheten trygg tryggt',
    'spel spelet spelen spela spelar',
    'regel regeln regler reglerna',
    'känsla känslan känslor känslorna',
    'studerande studerandena studerandes',
    'vila vilan vilar',
    'telefon telefonen telefoner'
  ],
  en: [
    'sleep sleeps sleeping slept',
    'group groups',
    'conflict conflicts',
    'bully bullying bullied bullies',
    'grief grieve grieving',
    'feeling feelings feel felt',
    'study studies studying',
    'quarrel quarrels quarrelling',
    'breathe breathing breath',
    'rule rules'
  ]
};

test.each(planLanguages.flatMap((language) => inflections[language].map((forms) => ({ language, forms }))))(
  '$language: $forms',
  ({ language, forms }) => {
    const keys = forms.split(' ').map((form) => [form, keyOf(form, language)]);
    expect(keys).toEqual(keys.map(([form]) => [form, keys[0]?.[1]]));
  }
);

test('words that mean different things keep different keys', () => {
  const apart: Readonly<Record<PlanLanguage, readonly string[]>> = {
    fi: [
      'uni',
      'riita',
      'ryhmä',
      'tuki',
      'suru',
      'stressi',
      'näyttö',
      'peli',
      'sääntö',
      'tunne',
      'huoli',
      'kortti',
      'raja',
      'tauko',
      'aika'
    ],
    sv: ['sömn', 'grupp', 'konflikt', 'ensam', 'sorg', 'trygg', 'spel', 'regel', 'känsla', 'vila'],
    en: ['sleep', 'group', 'conflict', 'bully', 'grief', 'feeling', 'study', 'quarrel', 'rule']
  };
  for (const language of planLanguages) {
    const keys = apart[language].map((one) => keyOf(one, language));
    expect(new Set(keys).size, language).toBe(keys.length);
  }
});

test('any word at all has a key, and it is never empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.constantFrom(...planLanguages), (text, language) => {
      for (const each of wordsOf(text)) expect(keyOf(each, language)).not.toBe('');
    })
  );
});
