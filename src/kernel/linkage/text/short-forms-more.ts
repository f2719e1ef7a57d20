/**
 * Short forms of Portuguese, French and Haitian names and further Spanish ones, one family a line as in
 * `hypocorisms.ts`. From general knowledge of the languages, without a published list behind it: to be
 * reviewed by native speakers.
 */
export const PORTUGUESE_FAMILIES = `
adriana adriano | dri drika
alexandre | xande ale xandinho
antonio | tonho toninho toto tonico
aparecida | cida cidinha
augusto | guto gugu
beatriz | bia biazinha
benedito | dito bene
carlos | caca carlao cadu carlinhos
carolina caroline | carol ca
conceicao | ceica
cristiane cristina | cris tina
eduardo | dudu edu duda cadu
fatima | fafa
fernanda | nanda fe
fernando | nando fe
francisco | chico chiquinho quinho
francisca | chica chiquinha
gabriel gabriela | gabi biel
geraldo | gege
guilherme | gui guiga
gustavo | guga gugu
isabel isabela | bel belinha isa
jaqueline | jaque
joao | joca jao joaozinho janjao
joaquim | quim quinca quinzinho
jose | ze zeca zezinho zezito juca zeze
josefa | zefa zefinha
juliana | ju juju
leandro leonardo | le leo
luciana lucas lucia | lu luci
luiza luisa | lu luluca
manoel manuel | mane manezinho neco maneco
marcelo | celo marcelinho
maria | mariinha mariazinha nana
mateus matheus | teteu teu
patricia | pati tricia
pedro | pedrinho pedrao
raimundo | mundinho mundico
ricardo | rico cacau
rodrigo | digo rod
rosangela | ro rosinha
sebastiao | tiao bastiao tiaozinho
severino | biu bio
tatiana tatiane | tati
teresa terezinha | tete teca
thiago tiago | ti thi
valdemar waldemar | vava dema
vinicius | vini
`;

export const FRENCH_CREOLE_FAMILIES = `
alexandre alexis | alex alek leksi
andre | dede andreze
antoine | toine toto twanto tonio
bernadette | dedette dadette
bernard | nana beno
carline carole | caca line
charles | chacha charlot chalo
claude claudette | cloclo dodo
daniel | dani dada
dieudonne | dieudo dyedo donne
emmanuel emmanuela | manno manu mano
ernst ernest | nene neste
eveline evelyne | lili vivi
florence | flo floflo
francois | fanfan fafa swaswa
frantz franck | fanfan franki
fritz | fifi titz
gabrielle | gaby gabi
georges | jojo geo
gerard | gege
guerline guerda | gueguet line
guy | guito
isabelle | zabelle isa bebel
jacqueline | jacquie line kiki
jacques | jacquot jaco jako
jean | jeannot jano janjan tijean tijan
jeanne | jeannette nanette janette
joseph | jojo jo zef jozo
josette josephine | jojo zette fifine
josue | jojo jos
louis | loulou tilou lolo
louise | loulou louisette wiwiz
madeleine | mado mada
marc | marco makiki
margareth marguerite | margot maggy gogo
marie | mimi manze mariette manouche
martine | titine
michel | mimi miche michou
micheline michelle | mimi miche line michou
mirlande | mimi lande
monique | momo nico
nadege nadine | nana dine
natacha nathalie | nat tacha nata
nicolas | nico colas
patrick patrice | pat pato
paul | polo popo paulo
philippe | filo fifi phiphi
pierre | pierrot piti pyewo pepe
rachel rachelle | chel rara
raymond | momon ray
rene | nene
robert | bob bobby roro
roger | roro
rose roseline | rosita rozi zoze
serge | seso
solange | soso lange
stephane stephanie | steph fanie
therese | tete rese
venel venante | vevel
wilfrid wilner wilson | will wil wiwi
yolande yolette | yoyo lande
yves yvon yvonne | vonvon yvo
`;

export const SPANISH_FAMILIES = `
abelardo | lalo abel
adalberto | beto adal
alonso | loncho lonso
altagracia | tata alta taty
ana maria | anama
angelica | kika
anibal | niba
bartolome | bartolo tolo meme
belen | bele
benito | beno nito
bonifacio | boni facho
brenda | bren
camila camilo | cami milo mila
carmen | mela carmelita carmina mencha
celestino | tino cele
clemente clementina | cleme tina
cristina | crista titi
cruz | crucita
delfina delfino | fina fino
denis denisse | deni
dionisio | nicho dioni
edgar edgardo | gardo edi
edith | edi
efrain | efra
eleuterio | tello luto
elias | eli
emiliano emiliana | emi mili
encarnacion | encarna chon chona
epifanio | pifo
estela | telita ste
estefania | estefi fany tefi
eulalia | lala yaya
eva | evita
evangelina | vange lina eva
fabian fabiola | fabi
facundo | facu
faustino | tino fausto
felicitas felix | feli
fidelina fidel | fide
florencia florentina florentino | flor flora tino
gertrudis | tula gertru trudis
gisela | gise
gloria | yoya goya
griselda | gris chela
guadalupe | lupis lupillo pupe
haydee | ayde
hipolito | polo
hilario hilaria | layo lalo
hortensia | tencha
inocencia inocencio | chencho chencha ino
ismael | isma mayel
jeronimo | jero chomo
jonathan | jona yoni
josue | josu
julian juliana | juli
lazaro | lacho
leopoldo | polo leo pol
lilian liliana | lili
lisandro | licho
lorena | lore
lucas luciano | luc chano luca
luis miguel | luismi
marcelino | chelino lino
marco antonio | marcoto
maria elena | malena
maria eugenia | maru mauge
maria fernanda | mafer
maria isabel | maribel maisa
maria jose | majo
maria luisa | marilu malu
maria teresa | maite marite
mariano | nano
maricela marisela | mari chela
marisol | mari sol
matilde | mati tilde
matias | mati
melissa | meli
milagros | mili mila
modesto | mode
narciso narcisa | chicho chicha
nelson | nel
nestor | neto
nohemi noemi | mimi noe
norberto | beto norbe
norma | normita
olga | olguita
olivia | oli livia
pamela | pame
pascual pascuala | pacual cuala
paula paola | pau
paulina paulino | pau lina lino
petrona | petra tona
plutarco | pluto
porfirio | pilo firo
primitivo | tivo
priscila | pris
ramiro | ramito miro
raquel | raque quela
refugio | cuca cuco
reinaldo reynaldo | rey naldo
rene | rene nene
rigoberto | rigo beto
romulo | romi
roque | roquito
rosalia rosalinda | rosa chalia linda
rosaura | chaura
roxana | roxi
sara | sarita
saul | saulo
socorro | coco soco
soledad | sole chole
tatiana | tati
teodoro teofilo | teo doro lolo filo
timoteo | timo teo
trinidad | trini
ubaldo | baldo
ursula | ursi
valeria | vale leri
vilma | vilmita
walter | wal
wilfredo | fredo wil
ximena | xime mena
xiomara | xio mara
yadira | yadi
yamileth | yami
yesenia | yesi chenia
zacarias | zaca
zoila | zoi
`;
