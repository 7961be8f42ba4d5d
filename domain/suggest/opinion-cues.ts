/** Words by which English writers show that they judge, feel or urge. General vocabulary, grouped by what it does. */

const list = (words: string) => new Set(words.trim().split(/\s+/));

/** Judgement in one word: praise, blame, ridicule. */
export const LOADED = list(`
 absurd absurdity absurdly abhorrent abysmal abysmally admirable admirably alarmist amazing amazingly appalling appallingly arrogance arrogant atrocious
 atrocity awesome awful awfully badly baffling baloney bankrupt barbaric barbarism beautifully betrayal betray bigot bigoted bigotry
 bizarre blatant blatantly bogus boondoggle brainwashed brainwashing brazen brazenly brilliantly bullshit bully bumbling bungled callous
 catastrophic charade charlatan  chilling clown clowns clueless coward cowardice cowardly crass craven crazy crony cronies cruel cruelty cult
 cunning cynical cynically cynicism damning dangerous dangerously deceitful deception deceptive decadent delusion delusional demagogue demagogic
 demagoguery depraved deplorable despicable despotic destructive devious devastating diabolical dictatorial dire disastrous disaster
 disgrace disgraceful disgracefully disgusting dishonest dishonestly dishonesty dismal disingenuous draconian dreadful dubious dumb dystopian egregious
 egregiously elegant elitist embarrassing embarrassingly embarrassment enlightened evil exquisite  fabulous fake
 fallacious fallacy  fanatical fantastic farce farcical fascist fascists fiasco filthy flagrant flawed fool foolish foolishly fools fraud fraudulent
 frightening frivolous garbage genius ghastly glaring gleefully gloriously glorious goofy grandstanding greed greedy grievous grotesque
 gruesome gullible hateful hatred heartbreaking heartless heinous heroic heroism hideous hilarious honorable hopeless horrendous horrible horribly horrid
 horrific horrifying hubris humiliating humiliation hypocrisy hypocrite hypocrites hypocritical hysteria hysterical idiocy idiot idiotic idiots ignorance
 ignorant ill-advised ill-conceived illegitimate illiterate immoral impotent improper inane incoherent incompetence incompetent 
 indefensible indecent indoctrinate indoctrinated indoctrination inept ineptitude inexcusable infamous inferior inhumane insane insanely insanity insidious
 insipid insufferable insulting intolerable invaluable irresponsible irrational  joke junk laughable laughably lame   lazy leftist
 leftists lie liar liars lies loathsome looney ludicrous lunacy lunatic lunatics lying mad madness malicious marvelous masterful meaningless mean-spirited
 mediocre menace mendacious merciless mindless miraculous miserable miserably misguided   monstrous monstrosity moronic mouthpiece muddled naive naked nasty nefarious
 nightmare nightmarish nonsense nonsensical nutty obnoxious obscene odious ominous oppressive oppressor orwellian outlandish outrage outrageous outrageously
 pathetic peddle peddling perilous pernicious perverse petty phony pitiful pointless poisonous power-hungry prejudice
 predatory preposterous pretend pretending pretense profound profoundly   propagandists puppet puppets  racist rabid  rampant
 reactionary reckless recklessly recklessness refreshing  regressive remarkably repugnant repulsive ridiculous ridiculously rigged rotten rubbish ruinous
 ruthless sabotage sadly sane savage scam scandalous scapegoat scary scheme scoundrel self-serving sensational senseless shabby shambles shameful shamefully
 shameless shamelessly shocking shockingly shoddy sick sickening silly sinister slander sleazy sloppy smear smug snake  sordid specious spectacle spectacular
 spineless splendid squander squandered staggering stunning stupid stupidity stupidly sublime superb superficial superior suspicious swindle sycophant sycophants
 tasteless tawdry terrible terribly terrific terrifying thug  thuggish totalitarian toxic tragic tragically travesty treacherous treason treasonous tremendous
 tyrannical tyranny tyrant ugly unacceptable unbelievable unconscionable unfair unfairly unhinged unjust unjustified unprincipled unscrupulous useless
 vacuous vapid venal vicious vile villain vindictive vitriol vulgar warmonger warped wasteful weakness weird whim whining wicked witch-hunt witless woeful woefully woke
 wokeness wonderful wonderfully worse worst worthless worthy wrong wrongheaded wrongly zealot zealots zealotry
 bitter bleak blind brutal brutally contemptible contempt contrived corrupt crude crusade cozy crony 
 disturbing disappointing disappointment doomed elites elusive fanciful far-left fatal fearmongering fear-mongering feckless formidable 
 foolhardy frankly groundless handouts hollow hyperbolic imperative ironic ironically irony legendary massively
 mighty mythical nonsensical obsessed obsession overblown pandering phobia pitfall pleasure poorly pompous
 priceless problematic sham shame shrill sober sorely  strangely stubborn stubbornly stupendous subservient 
 superb supposedly surreal tepid timid tireless tirelessly toothless torrential triumph tyrants ultimate unwise utter vain valiant 
 viciously victory-lap wannabe whopping wildly wisdom witch zeal`);

/** Words of judgement that reports use as well: two of them tell what one does not. */
export const MILD = list(`
  extremist propaganda regime radical socialist mob mobs thugs lawless staunch exploit stoke stoking unleash unleashed flout flouting good great greatest best better bad crisis attack attacks massive desperate desperately urgent legitimate wild mere sudden bold brave vital crucial critical key huge vast stark grim fierce harsh sheer subtle strange pleasant healthy perfect perfectly sensible rational noble wise moral remarkable extraordinary impressive surprising surprisingly excellent beautiful ambitious widespread relentless relentlessly widely important importantly significant meaningful unprecedented controversial divisive dramatic dramatically deep deeply strong strongly weak rare rarely serious simple easy easily hard tough powerful popular unpopular famous prominent notorious progressive conservative liberal mainstream elite far-right tired sad painful difficult interesting curious curiously mysterious inconvenient obstacle poison plot plague hopeful fortunate decent brilliant smart clever fail fails failing failed failure refuse refuses so-called myth notion narrative agenda rhetoric hype refusing chaos chaotic corruption scandal ruin explode exploded exploit`);

/** Verbs that judge while they tell. */
export const LOADED_VERBS = list(`
 bash bashed blather boasts botched brag bragged bungle cave caved cling clinging clings coddle concoct concocted cower crush crushed
 decimate decimated demonize demonized demonizing destroy destroyed destroying destroys devastate disparage disparaging doctored dupe duped embolden enrage 
  flaunt flip-flop   foist foment fomenting gaslight gaslighting gloat goad gush gushed hijack hijacked hysterically incite inciting indulge
 infest infested loathe lurch mangle manipulate manipulating masquerade mock mocked mocking molest nauseating obliterate obsess ooze outrage outraged pander pandered pillage
 plummet pounced prattle preach railed ramming rant ranted ranting ravage ravaged rave raved reek reeks regurgitate ridicule ridiculed 
 ruined ruining sabotaging savaged scoff scream screamed screaming screeching shill shove shoved shoving silence silencing skewer slither smack smeared
 smearing sneer sneered sneering spew spewed spewing spout spouting squander    stonewall suck sucks  terrify  tout touted touting trample trampled trash
 trashed trashing trumpet   vilify vilified vilifying vomit weaponize weaponized weaponizing whine whined whitewash wreak wreck wrecked wrecking`);

/** Stance of the writer towards the whole sentence. */
export const STANCE_ADVERBS = list(`
 certainly simply 
 actually really totally completely literally essentially basically arguably presumably evidently 
 understandably naturally pathetically conveniently 
 extremely supremely exceedingly thoroughly deeply indeed perhaps maybe worse 
 quite too very outright somehow supposedly purely`);

/** Stance that nobody mistakes for reporting. */
export const STRONG_STANCE = list(
  `clearly obviously frankly sadly unfortunately fortunately thankfully hopefully surely undoubtedly honestly seriously truly utterly absolutely inexplicably ironically tellingly rightly wrongly rightfully needlessly laughably alas downright incredibly unbelievably inevitably plainly hardly merely interestingly amusingly curiously predictably sure`,
);

export const MODALS_OF_DUTY = list("should must ought shouldn't mustn't needn't");
/** All or nothing: reports seldom say so. */
export const ABSOLUTES = list(
  'nobody nothing everyone everybody everything never always none anyone anything ever every',
);
export const FIRST_PERSON = list("i i'm i've i'd i'll my me myself mine");
export const FIRST_PLURAL = list("we we're we've we'll our us ours ourselves let's");
export const SECOND_PERSON = list("you you're you've you'll you'd your yours yourself");

/** Turns of phrase; tried on the small-letter text of one sentence, each anchored on a fixed word. */
export const TURNS =
  /\b(?:of course|no doubt|after all|in fact|the (?:fact|truth|reality|problem|point|question|irony|real \w+|bottom line) is|it(?:'s| is) (?:time|clear|obvious|hard|easy|difficult|worth|important|no (?:surprise|wonder|secret|accident|coincidence|exaggeration)|not (?:clear|enough|just|only|hard|surprising)|impossible|as if|ironic|fair|safe to say|imperative|essential|crucial|ludicrous|tempting)|there(?:'s| is) no (?:doubt|question|reason|excuse|way|evidence|such|need)|as if|in other words|that is why|that's why|this is why|which is why|if only|what if|why not|how (?:can|could|dare|many more)|who (?:would|could|knows|needs)|one (?:can|could|might|would|wonders|must)|nothing (?:but|more|less|could)|anything but|all but|not to mention|let alone|needless to say|make no mistake|to be (?:sure|fair|clear|honest)|in (?:my|our) (?:view|opinion)|i (?:think|believe|suspect|guess|hope|mean)|seems? to|seem like|looks? like|sounds? like|feels? like|appears? to|needs? to|has to|have to|had better|would be (?:better|wrong|wise|foolish|nice)|(?:could|would|might) (?:well|have been|easily|never)|will (?:never|surely|likely|inevitably|only|not)|far (?:more|less|from|too)|even (?:more|worse|less|so|if)|much (?:more|less|worse|better) |too (?:many|much|often|little|late|few)|more like|nowhere near|at best|at worst|at all costs?|on earth|(?:the|our|their|its) (?:very|own|so) |such a|what a|quite (?:a|the)|a (?:kind|sort) of|kind of|sort of|if you(?:'re| are| think| want| ask| look| believe)|don't (?:count|be|get|let|forget|expect|worry)|remember that|imagine|consider|good luck|thank god|god forbid|rest assured|time to|long overdue|the (?:only|best|worst|most|least|biggest|greatest|last thing|kind of|sort of|same old))\b/g;

export const CONTRACTION = /\b\p{L}+(?:n't|'re|'ve|'ll|'d)\b/gu;

/** The same for Arabic and Russian, as far as fixed words go. */
export const OTHER_LANGUAGES =
  /(?:^|[\s،«"(])(?:برأيي|في رأيي|أعتقد|أظن|أرى أن|يجب|ينبغي|علينا|للأسف|لحسن الحظ|من الواضح|لا شك|بالتأكيد|ربما|لعل|المؤسف|فضيحة|كارثة|مهزلة|العار|مخز|рабочее мнение|по-моему|я думаю|я считаю|считаю|на мой взгляд|должны|следует|нужно|необходимо|к сожалению|к счастью|очевидно|конечно|безусловно|несомненно|возможно|пожалуй|позор|абсурд|безумие|ужасн\p{L}*|прекрасн\p{L}*|отвратительн\p{L}*)(?=$|[\s،.,;:!?»")])/giu;
