/** Who somebody is, after a hyphen: Mika-opettaja, Tuula-ope. */
export const lowerTails = `
opettaja opettajan opettajalle ope open opo poika pojan tyttö tytön setä täti mummo ohjaaja ohjaajan ohjaajalle kuraattori kuraattorin niminen nimisen nimiselle nimistä parka
`;
