/** Plain HTML: no framework code goes to the phone. */
export const csr = false;
