"""Whose a speaker is on pages that name each state once and then no more: short names, answers, asides, wars inside one state."""

from __future__ import annotations

import pytest

from hearsay.config import Settings
from hearsay.reading import read_text

pytestmark = pytest.mark.slow
SETTINGS = Settings(processes=1)


def last(text: str, title: str | None = None) -> tuple[str | None, str | None, str | None]:
    """Name, country and sector of the last statement's speaker."""
    reading = read_text(text, published="2024-03-05", title=title, uri="page.txt", settings=SETTINGS)
    speaker = reading.statements[-1].speaker if reading.statements else None
    return (speaker.name, speaker.country, speaker.sector) if speaker else (None, None, None)


def relays(text: str) -> set[str]:
    reading = read_text(text, published="2024-03-05", title=None, uri="page.txt", settings=SETTINGS)
    return {relay.name for each in reading.statements for relay in each.relays}


# Title, text, part of the last speaker's name, country, sector (None: any).
QUOTED = [
    (None, "Algeria's defence ministry said two drivers were killed. \"The Moroccan army has fired on lorries again,\" its spokesman, Colonel Nadir Belkacem, told state radio.", "Belkacem", "DZA", None),
    (None, "Rwanda's government rejected the report. \"Congo must look at its own militias first,\" its spokeswoman, Alice Mukandori, wrote on X.", "Mukandori", "RWA", None),
    (None, "Pakistan's foreign office summoned the envoy. \"India will not be allowed to build there,\" it said in a statement.", None, "PAK", "GOV"),
    (None, "The Houthi movement claimed the attack. \"The American navy ran away,\" its spokesman, Yahya Nasser, said.", "Nasser", "YEM", "REB"),
    (None, "Iran's atomic agency denied the claim. \"The Zionist regime lies,\" its head, Behzad Karimi, told reporters.", "Karimi", "IRN", None),
    (None, "Venezuela's navy said it had done nothing wrong. \"Guyana's boat was in our waters,\" its commander, Admiral Luis Parra, said.", "Parra", "VEN", "MIL"),
    (None, "Estonia's government called it sabotage. \"The Russian fleet cut the cable, and it will pay,\" it said.", None, "EST", "GOV"),
    (None, "Thailand's army accused soldiers from across the border of laying mines. \"Cambodia has broken the treaty,\" its spokesman, Major General Chai Wongsa, said.", "Wongsa", "THA", "MIL"),
]  # fmt: skip

SHORT = [
    # a band is what it is called, and not the land that it is of
    (None, "Lebanon's Hezbollah movement said Israel had shelled Tyre.", "Hezbollah", "LBN", "REB"),
    (None, "Mali's JNIM group said its men had taken a post in Niger.", "JNIM", "MLI", "REB"),
    (None, "Somalia's al Qaeda-linked al Shabaab group said Kenya had lost six men.", "Shabaab", "SOM", "REB"),
    (None, "Congo's Rwanda-backed M23 group denied on Sunday that it had fired into Burundi.", "M23", "COD", "REB"),
    (None, "The Sri Lanka Navy (SLN) said it had fired in the air. SLN spokesman Captain Ruwan Perera denied that any fisherman was hurt.", "Perera", "LKA", "MIL"),
    (None, "Colombia's National Liberation Army (ELN) took two policemen. The ELN said they would be freed.", None, "COL", "REB"),
    (None, "The Uganda Wildlife Authority (UWA) lost three rangers. UWA spokesman Bashir Odong blamed poachers from the Congo.", "Odong", "UGA", None),
    (None, "The Department of National Intelligence of Malawi (DNIM) denied it. The DNIM called the file a forgery.", None, "MWI", None),
    (None, "Fighters of the Free Highlands Front (FHF) burnt a police post in Papua New Guinea. FHF commander Wira Tabuni said there would be more.", "Tabuni", "PNG", "REB"),
    (None, "The Vietnamese fisheries service (VFS) said a trawler had been rammed. \"It was done on purpose,\" VFS chief Tran Van Hai told reporters.", "Tran Van Hai", "VNM", None),
    (None, "The Ministry of National Security (MNS) of Ghana rejected the claim. An MNS official said no soldier had crossed into Togo.", None, "GHA", None),
    (None, "The European Union Monitoring Mission in Georgia (EUMM) saw trenches being dug. The EUMM urged both sides to stop.", None, "EUR", None),
    (None, "Nigeria's Defence Headquarters (DHQ) said 40 bandits were killed. The DHQ denied that farmers were among them.", None, "NGA", "MIL"),
    (None, "Poland scrambled two jets, the General Staff (GS) said on Monday. The drones turned back, the GS added.", None, "POL", "MIL"),
    (None, "Vietnam's coast guard chased a boat. The Joint Chiefs of Staff (JCS) said that it had got away. A JCS official told reporters that nobody was hurt.", None, "VNM", "MIL"),
    (None, "Manila's fisheries ministry said a trawler had been rammed by a Chinese ship. Beijing blamed the United States. Fisheries Minister Jun Salazar dismissed the criticism.", "Salazar", "PHL", "GOV"),
    (None, "China's coast guard blamed Vietnam for the collision. Maritime Minister Tran Minh rejected that, saying that Hanoi would not give up its waters.", "Tran Minh", "VNM", "GOV"),
    (None, "The two Sudans agreed in 2012 to share the oil.", "South Sudan", "SSD", None),
    (None, "Kenya Wildlife Trust, known as KWT, denied the report. KWT said it had never owned rifles.", None, "KEN", None),
    (None, "The Karbala Brigades, an Iraqi militia, fired two rockets. The Brigades said they had aimed at a radar.", None, "IRQ", "REB"),
    (None, "Malaysia's Maritime Enforcement Agency chased the boat for an hour. The agency said shots had been fired at it.", None, "MYS", None),
    (None, "Togo's High Council for the Sea met on Monday. The council said no vessel had been boarded.", None, "TGO", None),
]  # fmt: skip

POSTED = [
    (None, "The United Nations condemned the raid. Its resident coordinator in Haiti, Paul Lindqvist, said four clinics had closed.", "Lindqvist", "UNO", None),
    (None, "The UN humanitarian coordinator for Yemen, Anna Berger, demanded access to Hodeidah.", "Berger", "UNO", None),
    (None, "The European Union called for calm. Its special representative for the Horn of Africa, Marc Dufour, flew to Asmara and urged restraint.", "Dufour", "EUR", None),
    (None, "The African Union voiced concern. Its envoy to Somalia, Joseph Mensah, said the vote must go ahead.", "Mensah", "IGO", None),
    (None, "Médecins Sans Frontières closed its hospital. Its head of mission in South Sudan, Clara Rossi, said shells had fallen on the roof.", "Rossi", "NGO", None),
    (None, "The Red Cross sent two lorries. Its delegate in Armenia, Luc Morel, said the road was open.", "Morel", "NGO", None),
    (None, "ASEAN's special envoy for Myanmar, Budi Hartono, called on the generals to free prisoners.", "Hartono", "IGO", None),
    (None, "The United States blamed the rebels. Its ambassador to Mali, Karen Doyle, said the fuel convoys must be let through.", "Doyle", "USA", "GOV"),
    (None, "Norway offered to mediate. Its special envoy for Colombia, Nina Aas, said both sides trusted her.", "Aas", "NOR", None),
]  # fmt: skip

ANSWERED = [
    (None, "Moldova accused Belarus of flying balloons over Soroca. Belarus has denied it. Defence Minister Pavel Zhuk dismissed Chisinau's accusation as a fairy tale.", "Zhuk", "BLR", "GOV"),
    (None, "Kenya accused Somalia of shelling Mandera. Information Minister Abdi Warsame rejected the charge.", "Warsame", "SOM", "GOV"),
    (None, "Ecuador blamed Peru for the blast. Interior Minister Rosa Quispe denied it.", "Quispe", "PER", "GOV"),
    (None, "Rwanda says Burundi arms its foes. Burundi denies that. Army spokesman Gaspard Ndayizeye called Kigali's claim a lie.", "Ndayizeye", "BDI", "MIL"),
    (None, "Greek minister Nikos Pavlou said Turkey had jammed the ship's radio. Defence Minister Orhan Kaya rejected Pavlou's words as theatre.", "Kaya", "TUR", "GOV"),
    (None, "Djibouti accused Eritrea of moving the border posts, a charge Asmara denied. Foreign Minister Yemane Tesfay said Eritrea had moved nothing.", "Tesfay", "ERI", "GOV"),
    (None, "Honduras charged that Nicaragua had seized two boats. The navy denied having seen them.", None, "NIC", "MIL"),
    (None, "Laos complained of shots from Thailand. The defence ministry in turn accused Laos of opening fire first.", None, "THA", "GOV"),
    (None, "What does Tunis say? The government denies the claim. Foreign Minister Sami Trabelsi told reporters that nobody had been pushed back into Libya.", "Trabelsi", "TUN", "GOV"),
    (None, "What is Budapest's answer? It has denied everything. Justice Minister Judit Farkas called the Romanian report a joke.", "Farkas", "HUN", "GOV"),
]  # fmt: skip

OPPOSED = [
    (None, "Vietnam's coast guard said a Chinese ship had cut its nets. The foreign ministry summoned the Chinese ambassador and called it piracy.", None, "VNM", "GOV"),
    (None, "Malawi and Mozambique quarrelled over a bridge on Friday. The interior ministry accused Mozambique of moving the posts at night.", None, "MWI", "GOV"),
    ("Navy: Indian trawlers cut our cable", "The Sri Lankan navy accused Indian crews on Monday of cutting a cable. India's coast guard denied it.", None, "IND", None),
    (None, "Bolivian soldiers crossed the salt flat on Friday, Chile said. The defence ministry handed the Bolivian consul a note of protest.", None, "CHL", "GOV"),
    (None, "Azerbaijan closed the checkpoint. The Department of Roads accused Azerbaijan of blocking forty Georgian lorries.", None, "GEO", None),
]  # fmt: skip

ASIDE = [
    (None, "MANAUS - Brazil's army said two rafts had come from Peru. Chile and Argentina voiced support for Brazil. Defence Minister Caio Teixeira warned that the next raft would be sunk.", "Teixeira", "BRA", "GOV"),
    (None, "Poland said a drone had fallen near Chelm. Lithuania also condemned the flight.\n\nInterior Minister Pawel Zaremba said the fields were being searched.", "Zaremba", "POL", "GOV"),
    (None, "LUSAKA - Zambia closed its border with Angola on Monday. South Africa and Botswana called for talks. Police chief Mutale Chanda said twelve men were held.", "Chanda", "ZMB", "COP"),
    (None, "Guatemala said soldiers from Belize had shot a farmer. Mexico offered to mediate. \"We are neighbours of both,\" Foreign Minister Elena Rios said in Mexico City.", "Rios", "MEX", "GOV"),
    (None, "Taiwan's navy tracked nine ships. Japan and the United States voiced concern. Defence Minister Wu Chih-hao said Taiwan would not be provoked.", "Wu", "TWN", "GOV"),
]  # fmt: skip

OWN = [
    (None, "Sweden said the jets had come from the east. The air force of Finland saw them too. Russia will answer any blockade in kind, Deputy Defence Minister Igor Salnikov warned.", "Salnikov", "RUS", "GOV"),
    (None, "Kyrgyzstan's border service said it had lost a post. Tajikistan is ready to pull back if the other side does, Interior Minister Firuz Nazarov said.", "Nazarov", "TJK", "GOV"),
    (None, "Ethiopia's foreign ministry protested. Egypt will not give up a drop of its water, Irrigation Minister Hany Fouad said.", "Fouad", "EGY", "GOV"),
    (None, "Guyana's president spoke of piracy. Venezuela reserves the right to defend its oil, Foreign Minister Carlos Rondon said.", "Rondon", "VEN", "GOV"),
]  # fmt: skip

INSIDE = [
    ("What the junta and the resistance say", "At least nine people died when a school in Depayin township, Sagaing Region, was bombed on Monday. The junta said rebels had hidden there.", None, "MMR", None),
    (None, "Shells fell on a market in Taiz on Friday. China and Oman called for a truce. The rebels denied having fired.", None, "YEM", "REB"),
    (None, "Gunmen killed six farmers in Borno on Sunday. France condemned the killing. The army said it had pursued the attackers.", None, "NGA", "MIL"),
    (None, "Two bombs went off in Mogadishu on Monday. Turkey offered help. The government blamed al-Shabaab.", None, "SOM", "GOV"),
    (None, "Fighting broke out near Bambari in the Central African Republic. Rwanda voiced concern. The government said the road was safe.", None, "CAF", "GOV"),
    (None, "A convoy burnt near Ménaka on Tuesday. The military council said its soldiers had killed nine jihadists. According to the council, two lorries were lost.", None, "MLI", None),
    (None, "Drones struck Omdurman overnight. Egypt and Ethiopia called for talks. The resistance committees said five were dead.", None, "SDN", None),
    (None, "The coup leaders in Niamey closed the airport. Algeria offered to mediate. Junta spokesman Colonel Issoufou Amadou said there was nothing to talk about.", "Amadou", "NER", None),
]  # fmt: skip

RANKS = [
    (None, "Bangladesh Navy spokesperson Commodore Tariq Anwar said the trawler had sunk.", "Tariq Anwar", "BGD", "MIL"),
    (None, "Pakistan's air force said two jets were lost. Air Vice Marshal Asim Rehman denied that pilots had died.", "Asim Rehman", "PAK", "MIL"),
    (None, "Kenya police spokesperson Inspector Grace Wanjiku said the road was open.", "Grace Wanjiku", "KEN", "COP"),
    (None, "Chile's navy chief, Rear Admiral Hugo Lagos, said the frigate had not turned its radar on.", "Hugo Lagos", "CHL", "MIL"),
    (None, "Somali police commander Superintendent Ali Hersi said nine had been held.", "Ali Hersi", "SOM", "COP"),
]  # fmt: skip

HEADLINES = [
    ("Coast guard: Chinese cutter rammed fishing boat", "The Malaysian coast guard said on Friday that a Chinese cutter had rammed a fishing boat. China's coast guard has not answered.", "MYS"),
    ("Army says Cambodian mines hurt three", "Three Thai soldiers were hurt by mines on Monday. Cambodia's army has not answered.", "THA"),
    ("Minister: Eritrea is arming rebels", "Ethiopia's defence minister, Dawit Alemu, accused Eritrea on Monday of arming rebels.", "ETH"),
]  # fmt: skip

MEDIA = [
    ("Chad's army denied it, the daily N'Djamena Matin reported.", "N'Djamena Matin"),
    ("The Harare Post quoted a minister as saying that the maize was gone.", "Harare Post"),
    ("\"We hold the bridge,\" the general told the Kampala Observer.", "Kampala Observer"),
    ("Peru's navy denied it, the weekly Lima Semanal reported.", "Lima Semanal"),
    ("The minister told the broadcaster Radio Bamako that the road was cut.", "Radio Bamako"),
    ("In an interview with the Baku Gazette, the general said no post had been lost.", "Baku Gazette"),
]  # fmt: skip

# Written after the first rules, before any was changed for them.
MORE = [
    (None, "Ethiopian troops shelled Dolo on Friday, Somalia's foreign ministry said. Addis Ababa called the report baseless.\n\n\"Their shells are lying in our fields,\" State Minister Ali Farah told the Somali National News Agency (SONNA).", "Farah", "SOM", "GOV"),
    (None, "Ethiopian troops shelled Dolo on Friday, Somalia's foreign ministry said. The Ethiopian National Defence Force (ENDF) denied it. ENDF spokesman Colonel Dereje Haile said the town was quiet.", "Dereje Haile", "ETH", "MIL"),
    (None, "Pakistan said nine civilians had died in Kotli. India's army denied shelling houses. \"We fired on launch pads and nothing else,\" Lieutenant General Arvind Rathore said in Udhampur.", "Rathore", "IND", "MIL"),
    (None, "The Darfur Relief Network (DRN) counted 41 dead in El Geneina. The network accused both sides of looting.", "Darfur Relief Network", "SDN", None),
    (None, "China's navy shadowed two frigates, the Armed Forces of the Philippines (AFP) said. The AFP called it harassment.", None, "PHL", "MIL"),
    (None, "The UN Multidimensional Mission in Mali (MINUSMA) left Kidal. MINUSMA said its convoy had hit a mine.", None, "UNO", None),
    (None, "Police in Bulawayo fired tear gas. The Zimbabwe Congress of Trade Unions (ZCTU) said 30 were hurt. ZCTU president Florence Taruvinga called for a strike.", "Taruvinga", "ZWE", None),
    (None, "Turkey's coast guard said 41 migrants were saved off Bodrum and accused Greece of pushing them back. Shipping Minister Yannis Kotsias dismissed the charge as propaganda.", "Kotsias", "GRC", "GOV"),
    (None, "India's foreign ministry accused Islamabad of sheltering gunmen. \"It is a baseless lie,\" information minister Attaullah Khan told Geo News.", "Khan", "PAK", "GOV"),
    (None, "The Kenyan army said it had crossed the river. Ugandan soldiers fired first, it said.", None, "KEN", "MIL"),
    (None, "The Ministry of Foreign Affairs of Bhutan rejects the claim made by Nepal that guards have crossed the Torsa.\n\nThe State Minister for Foreign Affairs, Ambassador Tshering Dema, told diplomats that no guard had moved.", "Dema", "BTN", "GOV"),
    (None, "Jordan closed its airspace. The kingdom accused Iran of firing over its towns.", "Jordan", "JOR", "GOV"),
    (None, "Mali and Niger said they were leaving ECOWAS. The bloc said it remained open to talks.", "West African", "IGO", None),
    (None, "Belarus has not moved a single tank, Security Council head Viktar Baranau said.", "Baranau", "BLR", "GOV"),
    (None, "The Venezuelan opposition said soldiers had fired on a boat. Defence Minister Luis Rondon said it was a lie.", "Rondon", "VEN", "GOV"),
    (None, "Gunmen killed nine herders in western Niger, residents told AFP. Two of them blamed soldiers. The army denied it.", None, "NER", "MIL"),
    (None, "Four Turkish soldiers were wounded in northern Iraq, the Anadolu news agency reported, citing the Defence Ministry. The ministry said a bomb had been planted.", None, "TUR", "GOV"),
    (None, "Pakistan denied the charge. Its Foreign Office spokesperson, Nadia Qazi, termed the allegation baseless.", "Qazi", "PAK", "GOV"),
    (None, "Britain's Foreign Office denied it. The Foreign Office said London knew nothing.", "Foreign Office", "GBR", "GOV"),
    (None, "The House of Representatives in eastern Libya said that drones had attacked the home of one of its members.", None, "LBY", "LEG"),
    (None, "Saudi Arabia answered with a shrug. UN envoy Grete Lund, who met tribal leaders last month, appealed to all parties to stop.", "Lund", "UNO", None),
    (None, "According to the Nigerien army, its aircraft killed 15 fighters. The communiqué accuses Algeria of having let the column through.", None, "NER", "MIL"),
    (None, "Nepal's home ministry summoned the Chinese envoy. Minister of State for Water Resources Gita Thapa said that the dam would be opened.", "Gita Thapa", "NPL", "GOV"),
    (None, "Zambia's government denied it. The Minister for Home Affairs, Moses Tembo, told reporters that nobody was held.", "Tembo", "ZMB", "GOV"),
    (None, "Fiji protested on Monday. Secretary for Foreign Affairs Litia Vakalala said the buoys were Fijian.", "Vakalala", "FJI", "GOV"),
    (None, "The Taiwan Affairs Office in Beijing said on Friday that the cable had broken by itself.", "Taiwan Affairs", "CHN", "GOV"),
]  # fmt: skip

# Who spoke last goes on; a movement speaks through its own television; an army answers, and its officer speaks; a minister of lands.
GOES_ON = [
    (None, "Taliban spokesman Hamid Wardak told RTA that a house was bombed. \"It will be answered,\" he added.\n\nPakistan's Minister of State for Interior Tariq Gondal denied it. Security forces had killed 26 gunmen, he told Geo News, without giving a place.", "Gondal", "PAK", "GOV"),
    (None, "Chad's minister Ali Haggar blamed Sudan. Sudan's envoy, Omar Bashir Nour, denied it. Nobody had crossed the wadi, he told Al Jazeera.", "Nour", "SDN", None),
    (None, "Iran's foreign ministry spokeswoman Leila Karimi called it a lie.\n\nAn Iraqi defence ministry official, who asked not to be named, rejected her words. \"We saw the drone,\" he said.", None, "IRQ", "GOV"),
    (None, "Greek minister Anna Pavlou blamed Turkey. A Turkish coast guard officer, who declined to be named, denied it. \"No boat was there,\" he said.", None, "TUR", None),
    (None, "The U.S. raids killed four people, Houthi-run Al Masirah television said.\n\n\"Whoever bombs Yemen will pay,\" military spokesman Nasser al-Amri said in a speech.", "Amri", "YEM", None),
    (None, "Yemen's Houthis denied the attack. \"The Houthis hold trade hostage,\" U.S. Central Command spokesman Captain Joe Lund said. He said American planes had hit three sites.\n\nHouthi-run Al Masirah said four were killed.\n\n\"Whoever bombs Yemen will pay,\" military spokesman Nasser al-Amri said in a televised speech.", "Amri", "YEM", None),
    (None, "Hamas-run Al-Aqsa television said three died. \"We will answer,\" military spokesman Abu Rashid said.", "Abu Rashid", "PSE", None),
    (None, "Hezbollah's Al-Manar television said nine were hurt by Israeli jets. \"We are not afraid,\" spokesman Fadi Nasrallah said.", "Fadi", "LBN", None),
    (None, "Russia's ministry said its forces had captured Stepove in Ukraine, a claim that the Ukrainian military dismissed. \"They lie,\" said Colonel Andrii Koval, a spokesman for the Tavria group of forces.", "Koval", "UKR", "MIL"),
    (None, "India's army said it had fired back at Pakistani posts. \"Every shot was answered,\" said Colonel Vikram Joshi, a spokesman for the Northern Command.", "Joshi", "IND", "MIL"),
    (None, "Ethiopian troops crossed the line on Monday, Somalia's government said.\n\nThe lorries were unloaded at night without the knowledge of the authorities, Minister of State for Ports Dahir Jama told reporters.", "Dahir Jama", "SOM", "GOV"),
    (None, "Kenya's government accused Uganda on Friday of moving marker stones on Migingo, an allegation that Kampala rejected.\n\nThe stones were taken at night, State Minister for Lands Peter Otieno told reporters. \"They think we sleep,\" he said.\n\nSouth Africa, which hosted talks between the sides, postponed a third round. Otieno said Kenya would go to the African Union.", "Otieno", "KEN", "GOV"),
    (None, "Peru's government accused Chile on Friday of flying over Tacna, a charge that Santiago called a fairy tale.\n\nThe jets came in low at dawn, Deputy Defence Minister Rosa Quispe told journalists.", "Quispe", "PER", "GOV"),
]  # fmt: skip

# Officials, hospitals, analysts and deputies are of where it happened, of the town they study in, of the movement they sit for.
OF_THE_SCENE = [
    ("Pakistan denies mortar fire after three killed at Arnia; India vows answer", "Three persons were killed when mortar shells exploded in Arnia village of Jammu district on Sunday, officials said.", None, "IND", None),
    ("Senegal denies firing on Malian farmers", "Two farmers were shot dead in Kayes region of Mali on Friday, officials said.", None, "MLI", None),
    ("India denies firing after boy killed at Kotli", "A shell killed a boy in Kotli on Monday, officials said.", None, "PAK", None),
    ("Ukraine denies drone strike", "Four people were killed by a drone in Belgorod region on Monday, officials said.", None, "RUS", None),
    (None, "Eleven traders died on Tuesday when a drone fired on Kalehe, on the shore of Lake Kivu in DR Congo, hospital sources told AFP.", None, "COD", None),
    (None, "Six people were killed when a shell hit a market in El Fasher, medical sources told AFP.", None, "SDN", None),
    (None, "Nine died in a raid on Khan Younis, hospital officials said.", None, "PSE", None),
    (None, "A strike on Bentiu killed four, a medic told Reuters.", None, "SSD", None),
    (None, "Rockets hit Sirte on Sunday, killing three, rescue workers said.", None, "LBY", None),
    (None, "Gunmen killed twelve near Djibo, security sources told AFP.", None, "BFA", None),
    (None, "Two boys were killed by a mine near Shabwa, a local doctor said.", None, "YEM", None),
    (None, "Armenia and Azerbaijan traded fire on Monday. \"The guns may speak again,\" said Giorgi Beridze, an analyst in Tbilisi.", "Beridze", "GEO", None),
    (None, "Russia says it took the village. \"If the town falls, the road is open,\" said Ihor Sokil, an analyst at the Odesa Centre for Security Studies.", "Sokil", "UKR", None),
    (None, "Egypt and Ethiopia are at odds. Nadia Selim, a researcher at Cairo University, said the dam was full.", "Selim", "EGY", None),
    (None, "Mali's army left Kidal. \"The state is gone,\" said Ousmane Ba, a political scientist at the University of Dakar.", "Ousmane Ba", "SEN", None),
    (None, "Turkey struck Sinjar. Dlovan Haji, an analyst based in Erbil, said the raids would go on.", "Haji", "IRQ", None),
    (None, "India and China talk. Raghav Sen, a fellow at the Delhi Institute for Strategic Affairs, said little had changed.", "Raghav Sen", "IND", None),
    (None, "Rwanda denied it. Paul Mbuyi, a professor of history at the University of Lubumbashi, said the treaty was dead.", "Mbuyi", "COD", None),
    (None, "Houthi drones hit a ship. \"They will not stop,\" said Faisal Nasri, a Sanaa-based analyst.", "Nasri", "YEM", None),
    (None, "Guyana called it a threat. Carmen Ruiz, a lawyer in Caracas, said the map was old.", "Ruiz", "VEN", None),
    (None, "Hezbollah denied it. The men were mending a pipe, Ali Rizk, a member of the group's bloc in parliament, told reporters.", "Rizk", "LBN", "LEG"),
    (None, "Iraq's Badr Organisation denied firing the rockets. \"We have no such weapons,\" said Karim Jabbar, a lawmaker of the movement's bloc.", "Jabbar", "IRQ", "LEG"),
    (None, "Hamas denied the report. Izzat Rajoub, a member of the group's political bureau, said the list was forged.", "Rajoub", "PSE", None),
    (None, "Hezbollah lost two men. Hussein Fayad, a senior figure in the group, said revenge would come.", "Fayad", "LBN", None),
    (None, "Pro-government tribesmen held the bridge. The army of the internationally recognised government of Yemen said three had died.", None, "YEM", None),
    (None, "The Saudi-led coalition flew raids. Yemen's internationally recognised government denied having asked for them.", None, "YEM", "GOV"),
    (None, "The internationally recognised government in Aden rejected the claim.", None, "YEM", "GOV"),
    (None, "Libya's UN-recognised government said the port was open.", None, "LBY", "GOV"),
]  # fmt: skip

# Bodies that a sentence's own state speaks through, offices of two words, and everyday ones beside them.
FIELD = [
    (None, "Ethiopia's Foreign Ministry spokesperson said the plane was empty. Egypt called its help lawful, according to a foreign ministry statement.", None, "EGY", None),
    (None, "The African Union's peace and security commissioner, Joseph Banda, said on Monday in Addis Ababa that the fighting had to stop.", "Banda", "IGO", None),
    (None, "China's coast guard drove off a boat. The Philippine coast guard's spokesman for the West Philippine Sea, Commodore Ben Reyes, said it was a lie.", "Reyes", "PHL", None),
    (None, "Ukraine's human rights commissioner Olena Hrytsenko said prisoners had been beaten. Her Russian counterpart, Tamara Belova, denied it.", "Belova", "RUS", None),
    (None, "A Lebanese security source told AFP that four were killed in Tyre. The source said the car belonged to a farmer.", None, "LBN", None),
    (None, "Kosovo's interior minister Arben Gashi blamed Belgrade. Serbian President's adviser Marko Ilic called it theatre.", "Ilic", "SRB", None),
]  # fmt: skip

# Who passed on the last statement, each medium once; what a medium reports behind two verbs, it passes on both.
RELAYED = [
    ("Iran's foreign ministry condemned the strikes and denied arming the group, the semi-official Tasnim news agency reported.", ["Tasnim"]),
    ("Syria's interior ministry said nine men were held and accused Israel of paying them, state news agency SANA reported.", ["SANA"]),
    ("\"We are ready,\" Kenya's defence minister Aden Noor was quoted as saying by the Daily Nation.", ["Daily Nation"]),
    ("Cuba's president said there would be no talks, the Communist party newspaper Granma wrote.", ["Granma"]),
    ("Armenia's defence ministry denied the report in a comment to Radio Azatutyun.", ["Radio Azatutyun"]),
    ("Speaking on Radio Okapi, army spokesman Colonel Guy Tumba of Congo said the rebels had fled.", ["Radio Okapi"]),
    ("The Thai army said two soldiers were wounded, the Bangkok Post reported, citing Colonel Richa Somwong.", ["Bangkok Post"]),
    ("\"It is a lie,\" Cambodian spokesman Sok Vanna told the Khmer Times on Monday.", ["Khmer Times"]),
    ("According to the Yerevan-based portal Sevan Online, Defence Ministry spokesman Aram Petrosyan stated that the fire lasted an hour.", ["Sevan Online"]),
    ("Oleg Starov told the RIA Novosti news agency that Russia would answer.", ["RIA Novosti"]),
    ("Sudan's army spokesman Tarig Osman told Sky News Arabia that the town was held.", ["Sky News Arabia"]),
]  # fmt: skip

ALL = [
    *QUOTED,
    *SHORT,
    *POSTED,
    *ANSWERED,
    *OPPOSED,
    *ASIDE,
    *OWN,
    *INSIDE,
    *RANKS,
    *MORE,
    *GOES_ON,
    *OF_THE_SCENE,
    *FIELD,
]


@pytest.mark.parametrize(("title", "text", "name", "country", "sector"), ALL)
def test_the_last_speaker(
    title: str | None, text: str, name: str | None, country: str, sector: str | None
) -> None:
    found = last(text, title)
    assert found[1] == country
    assert name is None or name in (found[0] or "")
    assert sector is None or found[2] == sector


@pytest.mark.parametrize(("title", "text", "country"), HEADLINES)
def test_who_speaks_in_a_headline(title: str, text: str, country: str) -> None:
    reading = read_text(text, published="2024-03-05", title=title, uri="page.txt", settings=SETTINGS)
    first = reading.statements[0].speaker
    assert first is not None
    assert first.country == country


@pytest.mark.parametrize(("text", "medium"), MEDIA)
def test_a_medium_named_after_a_town_passes_it_on(text: str, medium: str) -> None:
    assert medium in relays(text)


@pytest.mark.parametrize(
    "text",
    [
        "WASHINGTON - Two American soldiers were killed near Deir al-Zor in Syria, officials said.",
        "A British airman died when a jet crashed near Larnaca in Cyprus, officials said.",
        "Cambodia and Thailand traded fire on Monday, officials said.",
    ],
)
def test_officials_may_be_of_another_state_than_the_place(text: str) -> None:
    assert last(text)[1] is None


@pytest.mark.parametrize(("text", "media"), RELAYED)
def test_who_passed_on_the_last_statement(text: str, media: list[str]) -> None:
    reading = read_text(text, published="2024-03-05", title=None, uri="page.txt", settings=SETTINGS)
    assert [relay.name for relay in reading.statements[-1].relays] == media


def test_a_guest_named_last_is_none_of_the_two_presidents() -> None:
    text = (
        "Kyrgyzstan and Tajikistan traded fire on Thursday. Kyrgyzstan accused Tajikistan of shelling a village, and Tajikistan denied it. "
        "Kyrgyz President Sadyr Japarov called for calm. "
        "Russian President Vladimir Putin offered to mediate. The two presidents will meet in Dushanbe in May."
    )
    reading = read_text(text, published="2021-04-29", title=None, uri="page.txt", settings=SETTINGS)
    meeting = next(each for each in reading.events if each.trigger.text in ("meet", "will meet"))
    assert {actor.country for actor in meeting.actors} == {"KGZ", "TJK"}
