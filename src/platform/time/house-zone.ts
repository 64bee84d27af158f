/** The zone whose clock the house goes by where no campus says another: that of Finland's schools. Calendar days begin and end by it. */
export const houseZone = 'Europe/Helsinki';
