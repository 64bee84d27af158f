/**
 * Given names as they are used in Finland, written down for this rule by its author; no register of people lies behind them. One line holds the names of one origin or
 * generation, so that a missing one is easy to see. What is an ordinary word as well stands here too, and again in `words-that-are-names.ts`.
 */
export const givenNames = `
Gulnara Gulnaz Gulnur Aigul Aigerim Ainura Aizada Nurgul Nursultan Bolat Dinara Dilnoza Dilfuza Feruza Gulchehra Jamshid Jahongir Nodira Ravshan Sardor Shahnoza Umida Zarina Zulfiya Farrukh Madina Malika Guzal Rustam Timur Aidar Azamat Bakyt Temirlan Yerlan Zhanna Zhanar Saule Asel Aliya Lola
Máret Márjá Áile Áilu Ánne Ánte Ándde Biret Biret-Ánne Risten Ristiinná Sárá Láilá Niillas Mihkkal Jovnna Juhán Heaika Piera Lásse Máhtte Issát Áslat Aslak Nilla Bierra Ovllá Ritni Káre Ibbá Uula Oula Sunná Elle Elle-Máret Inga Inger Anni-Sofia Beaska Ravna Gáddjá Hánsa Nihkko Inkeri Ailu Ánná Pirita
Amiina Lova Tuva Tova Tuvalisa Lovis Svea Ebba-Stina Melwin Milo Noel Elvin Colin Vidar
Storm Frost Pippi Kattis Zhiwar Mohanad Rawad Zeyneb Hêvî Berçem Thanaa Jwan Serwan Shwan Gulala Hawzhin Ebad Mursal Sediqa Masooma Shukria Fereidoun Zabi
Jawid Najibullah Hekmat Wahid Samiullah Parwana Freshta Khatera Ghazal Rawda Jumana Layan Qais Hazem Mutaz Anmar Ruqaia Shaima Sajad Karar Tiba Tabarak
Zainabou Ousmane Boubacar Fanta Isatou Fatoumata Aissatou Alieu Kwabena Akosua Abena Wanjiru Achieng Otieno Njeri Kamau Mwangi Kabila Suresh Rajesh Sita
Manisha Pooja Binita Asmita Roshan Sagar Santosh Nabin Anish Sujan Aayush Prabin Nisha Rekha Bishal Ganesh Mahesh Anil Sunil Vijay Ajay Sandeep Deepika Kavita
Lakshmi Karthik Arun Jomari Althea Rodel Arnel Jericho Analyn Maricel Rowena Jhon Reyna Kanya Somying Niran Kanchana Apinya Wichai Chanida Suchart Thidarat
Orawan Pakorn Razvan Bogdana Ionut Ioana Gheorghe Mihai Cosmin Raluca Vasile Costel Denisa Liviu Nicoleta Kujtim Arbnora Fjolla Dardan Florent Gentiana
Labinot Yllka Grażyna Kinga Aleksy Szymon Kuba Bartek Gosia Anniliisa Elisse Inneli Kelo Kristiaana Laureeta Lemmikki Nyyrikki Ooli Pave Pihlaja Primo Päivä
Saariina Seveli Tinttu Vesla Virpu Ulle Esbjörn Ewelina Gittan Haldis Toril Åsmund Aischa Ayanle Dalmar Fahmi Farduus Fathia Fatiha Fawzia Fowzia Hamad Haruna
Hodo Jabir Kadija Kaltuma Kauthar Khalifa Khadiga Lubna Mouna Muhis Muktar Nuria Omran Qadar Rukia Ruqaya Ruwayda Sacdiyo Sahal Salad Samatar Sayid Shaymaa
Sucdi Suado Umaima Warsame Zayd Zayed Zeyd Zuhur Zuleika Zuhra Arezoo Ardalan Armita Atefeh Azin Behrouz Beritan Bijan Ceylan Cihan Civan Dilovan Delshad
Farnaz Farzaneh Gulistan Gulnaz Hadis Hevin Hesam Jiyan Jiwan Kejal Kimia Khabat Lale Mehrdad Nazdar Niloofar Nilufar Nujin Nurcan Payam Pejman Pouya Pooya
Ranj Rojda Rojin Rozerin Rozhin Samaneh Sarhad Sherwan Shirzad Tuğba Yasaman Zhina Zohreh Çağla Alesya Alyona Anžela Bohdan Danylo Daryna Halyna Ihor
Khrystyna Lesia Lesya Liudmyla Marharyta Mykhailo Nadežda Nadiia Nastja Oleh Oleksandra Oleksii Oleksiy Ostap Rostyslav Roksolana Saša Semjon Serhii Serhiy
Slava Solomiia Tymofii Valentyna Vasyl Victoriia Vjatšeslav Yehor Yevhen Yevheniia Yuliia Yurii Ženja Zhenya Cuong Diep Dung Duyen Giang Hang Hanh Hieu Hue
Huyen Khoa Khoi Kieu Nga Ngan Nghia Nhan Nhi Nhung Phat Phong Quan Quyen Thinh Thuong Toan Tram Trang Trinh Tuyen Uyen Kalsuda Malee Nok Ploy Somchai Somsak
Suda Wanida Anong Chai Nattaya Pim Siriporn Rosario Jomar Ming Xiu Hiroshi Arjun Anjali Deepak Bikash Binod Prakash Laxmi Kumari Sabin Nirmala Asif Hina Sajid
Tahira Abebe Alem Almaz Bekele Biruk Dawit Hirut Kebede Meron Mulu Selam Senait Tesfaye Tigist Yonas Yohannes Filmon Haben Eyob Feven Luwam Robel Semhar
Simret Winta Chidi Ifeoma Kwame Kofi Adwoa Chinedu Ngozi Oluwaseun Merveille Dieudonne Espoir Gloire Claudine Esperance Bahati Furaha Baraka Bartosz Dawid
Kacper Kasia Łukasz Maciej Mateusz Michał Paweł Przemek Andris Juris Kristaps Egle Mantas Vilius Gytis Kaspars Jaak Kaarel Kaido Kalev Külli Mait Priit Riin
Tiit Tõnu Tõnis Ando Flaka Gezim Jetmir Valmira Vjosa Miloš Dragan Snežana Kylie
`;

/** Short and playful forms of names that a text about young people is full of. */
export const nicknames = `
Ludde Pompe Lillis Linkan Hampe Gurra Jossu Jontsa Samppu Hermu Ransu Vertsi Eltsu Elkku Ellu Annuska Emska Emmu Jennu Jenkku Julkku Jutsku Kallu Katjuska
Kristu Lautsi Leksu Lilsu Lilu Lotsku Mege Mekku Millu Minkku Natski Nekke Nelkku Nikkis Peetsu Pepsu Pirkku Ralle Rampe Ronkku Roosku Saaru Saimu Sannuska
Sofska Sonskis Sulle Teemppa Tepsu Tintsu Tirre Tommikka Topski Tuksa Ukke Veksi Venksa Vernu Vikku Villu Vilpsu Viltsi Wilsu Anjo Affan Bettis Bibbi Bobban
Challe Dagge Dodde Ebbis Fabbe Frallan Frippe Gunsan Gussi Hebbe Ibbe Jallis Jompe Jompa Kenta Klasse Maggan Minkan Nadde Nalla Niffe Nippan Noppan Ollan Pexa
Pigge Puppe Ragge Rebba Rebban Robbe Ronkan Rufsen Sebban Stisse Susse Svempa Tessu Tobban Tompa Uffe Vibbe Viffe Alisu Antsa Arska Artsi Atsu Eetsu Elsku
Enkku Essu Fade Fape Gugge Gunsku Hartsa Heka Heksu Hennu Iippu Imppu Inkku Jaakkima Jaba Jaksu Jallu Jamppa Jannu Jape Jarska Jartsa Jassu Jeku Jepa Jepe
Jesku Jessu Jonppa Jorkka Juge Jugi Juki Jussu Kaitsu Kalsu Kape Karkka Karppa Katsu Kebu Keba Keke Kepa Kike Kimpe Kirsu Konsu Krisu Kricke Krille Kribbe
Labbe Lalle Lasu Lassu Laku Lempsu Leksa Lempo Lepa Lexa Lillan Lotis Macke Madde Manski Mappe Marppa Marski Matsku Mattsu Mesku Mikku Miksu Mikksu Mikkis
Minde Minski Minsku Moppe Nappe Natsu Niksu Nippe Noppe Nupe Ollis Onska Orkka Ossu Otsu Pantse Pape Pasu Peltsi Pera Perre Petsku Petju Pexi Pinjuli Purtsi
Pyrtsi Päkä Raikku Raipe Rape Rappe Rasse Reiska Reksa Rellu Rike Riksu Ripa Risku Ritsu Roba Robban Ropsu Ronde Saksu Salle Samsa Sanksu Santsu Sannis Sebbe
Sebu Seke Sepi Seppis Simba Simppa Sinksu Sippe Sirksu Skide Sohvu Sonksu Stebu Steffe Stibbe Stiku Sussu Susku Taisku Taksu Tanski Tapsu Tatsku Tatta Teke
Tepa Tepi Teme Tete Teukka Tepsa Tikke Timppa Tinde Tinsku Tiinuska Tobbe Tompsa Topsu Tume Tuksu Tuuka Unski Valtsu Veetsu Veke Venksu Vepa Vesku Veksu Viksu
Viltsu Vilttu Vilski Visku Volle Vippe Wiltsu Ziggy Zake Zappe Ådde Ängla Emmuli Elluska Sofu Soffe Oonuli Nelsku Anttis Jontsu Jonsku Affe Babsi Basse Benkku
Benkan Berra Bettan Biggan Bobo Bosse Catta Charre Chrille Danne Didi Ebban Emppa Erre Fiffi Figge Fidde Fille Folle Frasse Freddan Fredde Freddi Gabbe Hatte
Henka Jackie Janski Jossan Jånna Kajan Kicki Krilla Lollo Lussan Lelle Loffe Mackan Majsan Masse Mickan Nettan Nicko Nillan Nubbe Offe Orvar Oppe Palle Peo
Pidde Raffe Rille Roffe Sanski Sabbe Sacke Simpan Snobben Stickan Stoffe Sussi Tessan Tette Tommen Tossan Viktan Vicke Vickan Visse Åkke
`;
