/**
 * Words written with a full stop that does not end the sentence. Two groups, because the question differs:
 * after a title a name follows, so a capital says nothing; after the others a capital may begin a sentence.
 */

const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Always followed by what they belong to: titles, ranks, "No. 5", "vs. the state". */
export const BEFORE_A_NAME = list(`
  mr mrs ms mx messrs mme mlle dr prof rev fr hon sr br pres gov sen rep reps sens atty gen lt col maj capt cmdr cdr cpl sgt
  pvt adm brig brigadier-gen det insp supt supt ofc const st ste mt ft vs v no nos art arts sec secs fig figs vol vols pp pt ch
  ed eds al cf viz eg ie e.g i.e approx ca c op mgr msgr amb asst assoc dep dir supt treas acct dist hr dipl ing hrsg bzw usw
  sra srta dña д-р проф г-н г-жа ул д
`);

/** May stand at the end of a sentence as well. */
export const ANYWHERE = list(`
  inc corp co ltd llc plc bros etc jr sr esq ph.d phd m.d b.a m.a d.c u.s u.k u.n u.s.a u.a.e e.u n.y l.a a.m p.m a.d b.c dept univ assn ave blvd
  rd hwy bldg apt est min max hrs hr lbs oz sq cu mph jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu
  thurs fri sat sun ala ariz ark calif colo conn del fla ga ill ind kan ky la mass md mich minn miss mo mont neb nev
  n.h n.j n.m n.c n.d okla ore pa r.i s.c s.d tenn tex vt va wash w.va wis wyo ont que b.c int'l nat'l govt comm admin
  г гг тыс млн млрд руб др т.д т.п
`);

/** Written with a full stop only before a figure or a month: as ordinary words they do end sentences. */
export const BEFORE_A_FIGURE = list(
  'no nos art arts fig figs pp sec secs ch vol vols pt ed eds mar sat sun art',
);
