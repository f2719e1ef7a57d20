/**
 * Words of Haitian Creole and French, and some of Portuguese, for concepts of `concepts-table.ts`, in its
 * form. By these a question finds what was written in another language; scores do not read them, for they
 * were fitted without.
 */
export const MORE_WORDS = `
rose | rose woz
flower | fleur fleurs fle
butterfly | papillon papillons papiyon borboletas
eagle | aigle aigles eg aguia
bird | oiseau oiseaux hirondelle colombe zwazo iwondel pombo andorinha passaros
scorpion | eskopyon escorpioes
dragon | dragao dragons dragon
reptile | couleuvre koulev sepan serpente
skull | crane tete_de_mort tet_mo zo_tet cranio
death | la_mort squelette lanmo eskelet esqueleto
virgin | vierge vyej lavyej virgem_maria
saint | sen sente
christ | christ jezi kris
angel | ange anges zanj anjo anjos
cross | croix kwa crucifixo
heart | coeur coeurs ke coracoes
star | etoile etoiles zetwal estrelas
tribal | tribal geometrique
tiger | tigre tig
lion | lion leao lyon
wolf | loup lou
dog | chien chyen cachorro cao
letters | lettre lettres inisyal let iniciais
name | nom noms prenom nome nomes
number | numero chiffre chif nimewo numeros
dagger | poignard couteau kouto faca punhal epee
gun | pistolet zam fizi
crown | couronne kouwon coroa
clock | horloge
sun | soleil soley
moon | lune lalin lua
anchor | ancre lank ancora
wings | ailes asas zel
spider | araignee zarenyen aranha
fish | poisson pwason peixe
horse | cheval chwal cavalo
flag | drapeau drapo bandeira
flame | flamme flammes flanm dife fogo chama
feather | plume plim pena
tree | arbre palmier pyebwa arvore
caesarean | cesarienne sezaryen cesariana
surgery | opere operee chirurgie operasyon opere cirurgia
mole | grain_de_beaute siy pinta
birth_stain | tache_de_naissance mak_nesans marca_de_nascenca
cut | coupure koupi blesi_manchet corte
scar | cicatrice cicatrices sikatris mak_blesi cicatrizes
burn_mark | brulure brulures boule queimadura queimaduras
gunshot | balle tiro
metal_fixation | plaque plak parafuso parafusos pino
fracture | fracture casse zo_kase frakti fratura
jeans | jeans jin
trousers | pantalon kanson pantalons calcas
shorts | culotte short chot
tshirt | mayo maillot tricot
shirt | chemise chemises chemiz kamiza camisas
hoodie | capuche
pullover | pull swete
jacket | veste manteau blouson jaket jaqueta
cap | casquette kasket
hat | chapeau chapo chapeu
belt | ceinture sentiwon cinto
shoes | chaussure chaussures soulier souliers soulye sapato sapatos
sneakers | baskets tenis
boots | botte bottes bot botas
sandals | sandale sandales sandal sandalias
socks | chaussette chaussettes choset meias
underwear | calecon kilot cueca calcinha
skirt | jupe jip saia
dress | robe wob vestido
backpack | sac_a_dos sak_do mochilas
wallet | portefeuille potmonnen bous carteira
bag_thing | sac sak bolsa
ring | bague anel
chain | chaine collier chenn kolye colar corrente
bracelet | bracelet brasle pulseira
earring | boucles_d_oreilles boucle_d_oreille zanno brinco brincos
watch | montre mont relogio
rosary | chapelet chaple terco
scapular | scapulaire eskapile
medal | medaille meday medalha
bible | bible bib biblia
phone_thing | telephone portable telefon selile
glasses | lunettes linet oculos
money_thing | argent lajan dinheiro
id_paper | carte_d_identite kat_idantite carteira_de_identidade passeport paspo
note_paper | papier papye bilhete
gloves | gants gan luvas
black | noir noire nwa
white | blanc blanche blan
brown | marron brun mawon marrom
grey | gris grise gri cinzento
red | rouge wouj
blue | bleu bleue ble
green | vert verte vet
yellow | jaune jon
gold | dore doree or_jaune dourado
silver | argente argentee prateado
orange | orange oranj laranja
pink | cor_de_rosa
purple | violet violette vyolet mov roxo
`;
