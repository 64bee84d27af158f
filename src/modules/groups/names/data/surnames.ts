/**
 * Surnames that stand at the head of a sentence without a given name often enough; written down for this rule by its author. The rest are found by their endings
 * (`find-names.ts`) or because a strange word in the middle of a sentence has a capital.
 */
export const surnames = `
Laaksola
Al-Hassan Al-Jaziri Phan
Ngo Duong Ivanov Ivanova Smirnov Smirnova Petrov Petrova Kuznetsov Kuznetsova Popov Popova
Kovalenko Shevchenko Bondarenko Tkachenko Kravchenko Kovalchuk Melnyk Kowalski Kowalska Nowak Wiśniewski Tamm Saar Sepp Mägi Kask Kukk Rebane
Çelik Şahin Özdemir Berisha Hoxha Morina Shala Sharma Thapa Gurung Begum
`;
