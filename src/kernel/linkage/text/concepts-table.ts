/**
 * Words for the same thing in Spanish, English and Portuguese, as families and morgues use them of tattoos,
 * scars, clothes and belongings. One line a concept: its name, after `<` the wider concepts that a vaguer
 * witness may say instead, after `|` the words (folded; a phrase is written with `_`).
 */
export const MOTIFS = `
rose <flower | rosa rosas rose roses rosal
flower | flor flores flower flowers floral
butterfly | mariposa mariposas butterfly butterflies borboleta
eagle <bird | aguila aguilas eagle eagles
bird | pajaro pajaros ave aves bird birds passaro golondrina swallow paloma dove colibri hummingbird quetzal
scorpion | alacran alacranes escorpion scorpion escorpiao
dragon <reptile | dragon dragones dragons dragao
reptile | serpiente serpientes culebra vibora cobra snake snakes serpent serpent_like serpentlike reptile
skull <death | calavera calaveras craneo skull skulls caveira
death | santa_muerte calaca grim_reaper reaper muerte esqueleto skeleton
virgin <holy_figure | virgen virgencita virgin guadalupe virgem madonna
saint <holy_figure | santo san_judas judas_tadeo saint
christ <holy_figure | cristo jesucristo jesus christ sagrado_corazon
angel <holy_figure | angel angeles angels querubin cherub
holy_figure | religious_figure religious_female female_figure figura_religiosa
cross | cruz cruces cross crosses crucifijo crucifix
heart | corazon corazones heart hearts coracao
star | estrella estrellas star stars estrela nautica nautical
tribal | tribal geometrico geometrica geometric abstracto abstract maori
tiger <feline | tigre tiger
lion <feline | leon lion
panther <feline | pantera panther jaguar puma
feline | felino felina feline big_cat gato cat
wolf <canine | lobo wolf
dog <canine | perro dog
canine | canino canine
letters | letra letras letter letters lettering inicial iniciales initial initials cursivas cursive script
name <letters | nombre nombres name names
number | numero numeros number numbers numeral fecha date
dagger | punal daga dagger knife cuchillo navaja espada sword
clown | payaso payasos clown clowns joker
gun | pistola arma gun pistol revolver rifle
crown | corona crown
clock | reloj clock
sun | sol sun
moon | luna moon
anchor | ancla anchor
rosary | rosario rosary
hands | manos_orando praying_hands
face_portrait | rostro retrato portrait
woman | mujer woman chica girl dama lady
child | bebe baby huellas footprints
wings | alas wings
spider | arana spider telarana spiderweb web
fish | pez fish tiburon shark delfin dolphin
horse | caballo horse herradura horseshoe
owl <bird | buho lechuza owl
flag | bandera flag
dots | puntos dots
infinity | infinito infinity
barbed_wire | alambre barbed_wire
flame | fuego llama llamas flame flames fire
dice | dado dados dice cartas cards
music | nota_musical musical music notas
feather | pluma feather
tree | arbol tree palmera palm_tree
appendix | apendice apendicitis appendix appendectomy apendicectomia
caesarean | cesarea caesarean cesarean c_section low_transverse
finger_loss | falta_un_dedo perdio_la_punta missing_finger amputated_distal distal_phalanx punta_del_dedo
surgery | operacion operaron operado operada cirugia quirurgica surgical surgery operated
mole | lunar lunares mole moles nevus nevo
birth_stain | mancha_de_nacimiento mancha_nacimiento birthmark macule port_wine hyperpigmented mancha_de mancha
cut <scar | machete machetazo cortada cortadura corte cut laceration linear
scar | cicatriz cicatrices scar scars scarring
burn_mark | quemadura quemaduras burn burns quemado
gunshot | balazo bala disparo gunshot bullet
metal_fixation | clavo clavos placa placas tornillo tornillos plate plates screw screws rod nail pin pins hardware
fracture | fractura quebro quebrado quebrada fracturo fracture fractured broken
hernia | hernia
gallbladder | vesicula gallbladder
pacemaker | marcapasos pacemaker
denture | dentadura denture
ear_piercing | aretes pierced_ears pierced_ear oreja_perforada
`;

export const THINGS = `
jeans <trousers | jeans jean mezclilla denim blue_jeans levis
trousers | pantalon pantalones pants trousers slacks calca
shorts | short shorts bermuda bermudas
tshirt <shirt | camiseta playera t_shirt tshirt t_shirts remera polera franela tee
shirt | camisa camisas shirt blusa blouse polo
hoodie <pullover | sudadera hooded hoodie capucha sweatshirt
pullover | sueter chumpa pullover sweater jersey buzo
jacket | chaqueta chamarra jacket coat abrigo casaca campera saco
cap <hat | gorra cap baseball_cap cachucha
hat | sombrero hat gorro beanie
belt | cinturon cincho belt faja correa
shoes | zapatos zapato shoes shoe
sneakers <shoes | tenis zapatillas sneakers sneaker athletic_shoes athletic_shoe running_shoes tennis_shoes championes
boots <shoes | botas bota boots boot
sandals <shoes | sandalias chanclas huaraches sandals sandal flip_flops
socks | calcetines calcetas medias socks sock
underwear | calzoncillo calzoncillos boxer boxers calzon ropa_interior underwear briefs panties bra brasier sosten
skirt | falda skirt
dress | vestido dress
backpack <bag_thing | mochila backpack rucksack
wallet | cartera billetera wallet
bag_thing | bolsa bolso bag purse maleta
ring | anillo anillos argolla sortija ring rings
chain | cadena collar necklace chain gargantilla
bracelet | pulsera brazalete bracelet esclava
earring | arete aretes earring earrings
watch | reloj watch wristwatch
rosary | rosario rosary
scapular | escapulario scapular
medal | medalla medallion medal dije pendant
crucifix | crucifijo crucifix cruz cross
bible | biblia bible novo_testamento testamento testament
phone_thing | celular telefono phone cellphone cell_phone mobile
glasses | lentes anteojos gafas glasses eyeglasses
money_thing | dinero billetes monedas money coins cash pesos dollars dolares quetzales lempiras
id_paper | cedula credencial identificacion id_card dpi pasaporte passport acta voter
note_paper | nota papel note paper carta letter numeros_de_telefono phone_numbers
bandana | panuelo paliacate bandana handkerchief
gloves | guantes gloves
camouflage | camuflaje camuflado camouflage camo
`;

export const COLOURS = `
black | negro negra black preto preta
white | blanco blanca white branco branca
brown | cafe marron castano brown tan beige khaki caqui
grey | gris grey gray cinza plomo
red | rojo roja red vermelho vermelha vino maroon burgundy
blue | azul blue navy celeste turquesa turquoise
green | verde green olive
yellow | amarillo amarilla yellow amarelo
gold | dorado dorada gold golden oro yellow_metal
silver | plateado plateada silver plata white_metal
orange | anaranjado naranja orange
pink | rosado rosada pink
purple | morado morada purple violeta lila
`;
