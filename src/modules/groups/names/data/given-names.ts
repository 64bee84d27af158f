/**
 * Given names as they are used in Finland, written down for this rule by its author; no register of people lies behind them. One line holds the names of one origin or
 * generation, so that a missing one is easy to see. What is an ordinary word as well stands here too, and again in `words-that-are-names.ts`.
 */
export const givenNames = `
Ebbe Loke Alve Elvin Ture Melker Meja Ingalill Aksel Anniliisa Annaleena Annastina Impi Alisha Elvis Lionel Aada Aadolf Aaku Aamu Aapeli Aapo Aarne Aarni Aaro Aaron Aarre Aarto Aatos Aatu Ada Adam Adele Adrian Agnes Ahti Ahto Aila Aili Aimo Aina Aini Aino
Aku Akseli Aku-Petteri Albin
Aleksander Aleksandra Aleksanteri Aleksi Aleksis Alex Alexander Alexandra Alexandre Alfred Ali Alina Alisa Aliisa Alli Allan Alma Alva Alvar Alvi
Amalia Amanda Amelia Amos Anders Anders-Erik
Andrea Andreas Anette Anita Anitta Anja Anna Anna-Kaisa Anna-Leena Anna-Liisa Anna-Maija Anna-Mari Anna-Maria Anna-Riikka Anne Anne-Mari Anne-Maria
Annastiina Anneli Annette Anni Anniina Annika Annikki
Annukka Annu Ansa Anselmi Anssi Antero Anton Antti Anu Ari Arja Arla Arlo Armas Armi Arto Arttu Artturi Arttu-Pekka Arvi Arvid Arvo Asko Asla Asta
Aslak Astrid Atte Aukusti Aulikki Aulis Aune Auni Aura Auri Aurora Axel
Armida August Augusti Beata Benita Benjamin Bernhard Bertta Birgit Birgitta Björn Bo Boris Brita Britta Camilla Carina Carita Carl Carl-Johan Carola
Caroline Casper Cecilia Celia Charlotta Charlotte Christa
Christer Christian Christina Christine Christoffer Clara Claus Conny Dan Daniel Daniela Danielle David Diana Doris Ebba Edith Edla Edvard Edvin Eelis
Eemeli Eemi Eemil Eerik Eerika Eerikki Eero Eeti Eetu Eeva Eeva-Liisa Eevert Eevi Eija
Eila Eine Einari Eini Eino Eira Eleonoora Elea Eliel Eliisa Eliina Elias Elida Elina Elisa Elisabeth Elisabet Elise Elisse Ella Ellen Elli Ellinoora
Ellinor Elma Elmeri Elmo Elna Elsa Elsi Elsie Else Elvi Elvira Emil Emilia Emilie Emma Emmi Emmi-Lotta Enna Ensio Enni Eric
Erik Erika Erja Erkka Erkki Erland Ernest Ernesti Erno Ernst Essi Ester Esteri Eugen Eva Eve Eveliina Evelina Ewa Fanni Fanny Felix Filip Filippa
Fredrik Fredrika Frans Frida Fride Gabriel Gabriella Georg Gerd Gösta Greta Gun Gunilla Gunnar Gunnel Gunvor Gustav Gustaf
Göran Hanna Hanna-Mari Hannamari Hanne Hannele Hannes Hannu Hanno Harald Harri Harry Hans Heidi Heikki Heini Heimo Helen Helena Helge Helga Heli
Helinä Hellevi Hellä Helle Helmeri Helmi Helvi Henna Henni Henri Henriikka Henriika Henrietta Henrik Henrika Hemmo Herman Hermanni Hertta Hessu Hilda
Hilja Hilkka Hilla Hilma Hilppa Hugo
Hulda Ida Iida Iida-Maria Iikka Iina Iines Iiris Iiro Iisa Iisakki Iita Iivari Iivo Ilari Ilkka Ilma Ilmari Ilmi Ilmo Ilona Ilo Ilpo Ilta
Imre Ina Inari Ines Inga Ingeborg Inger Ingmar Ingrid Inka Inkeri Inna Inneli Into Iris Irina Irja Irma Irmeli Irene Isa Isabel Isabella Isak Isla
Ismo Isto Ivar Jaakko Jaana
Jaakob Jakob Jade Jali Jalmari Jalo Jami Jan Jan-Erik Jan-Peter Jani Janika Janina Janita Janna Janne Jannica Janette Janni Jannika Jarkko Jari Jarmo
Jarno Jasmiina Jasmin Jasmine Jasper Jean Jean-Pierre Jenna Jennifer Jenni Jenny Jere Jeremias Jeremy Jeri Jermu Jesse Jessica Jessika Jill Jim
Jimi Jimmy Jiri Joakim Joanna Joel Joel-Oskari Joni
Johan Johanna Johannes Johan-Petter John Johnny Jonna Jonas Jonatan Jonathan Jonne Jooa Joona Joonas Joonatan Joose Joosua Jooseppi Jorma Jori Josef
Josefiina Josefin Josefina Josefine Josua Jouko Jouni Juha Juha-Matti Juha-Pekka Juhana Juhani Juhan Juho Jukka Jukka-Pekka Julia Julian Juliaana
Juliana Juliette Julius Juni Juska Jussi Justiina Justus Juuli Juulia Juuso Jyri
Jyrki Jürgen Jörgen Kaapo Kaapro Kaarina Kaarin Kaarle Kaarlo Kaarna Kaija Kai Kaino Kaisa Kaisa-Leena Kaisla Kaius Kaj Kaleva Kalervo Kalevi
Kalle Karim Karin Karita Kari Karina Karl Karl-Erik Karla Karo Karoliina Karolina Kaspar Kasper Kasperi Katariina Katarina Katja Kati Katri
Katriina Kauko Kauno Kauri Keijo Keimo Keiju Kelo Kenneth Kerkko Kerttu Kerstin Kevin Kielo Kiia Kiira Kim Kimi Kimmo Kiril Kira Kirsi
Kirsi-Marja Kirsikka Kirsti Klaara Klaus Klas Konsta Konstantin Kosti Krista Kristian Kristiina Kristiaana Kristina Kristo Kristoffer Kukka
Kukka-Maaria Kullervo Kurt Kuura Kuisma Kustaa Kyllikki Kyösti Lahja Lari Lars Lasse Lassi Laura Laureeta Lauri Laila Laina Lea Leea Leena Leeni Leevi
Leif Leila Leija Lemmikki Lempi Lenita Lenna Lennart Lenni Lenny Leo Leon Leona Leonel
Liam Lia Lida Liina Liinu Liisa Liisi Lilja Lilian Lilli Lilly Lila Lina Linda Linnea Linus Lisa Lisbeth Lise-Lott Livia Liv Loimu Lotta Lotte Louise
Louis Lovisa Luca Lucas Lucia Ludvig Lukas Luka Luna Lumi Luukas Lyydia Lydia Lyyti Maaret Maaria Maarika Maarit Mai Maia Maija Maija-Leena
Maija-Liisa Maiju Maikki Maila Maili Maini Mainio Maisa Maj Maj-Britt Maj-Lis Maja Malin Malla Malva Manu Manne
Manuela Marcus Mareena Marek Margaret Margareta Margareetta Margit Margot Mari Mari-Anne Maria Mariaana Marja Marja-Leena Marja-Liisa Marja-Terttu
Marjaana Marjatta Marjaleena Marjo Marjo-Riitta Marjukka Marjut Mariana Marianna Marianne Marie Marika Marina Mariella Marita Marissa Mark Marketta
Markku Marko Markus Marleena Marlene Mathias Matias Matilda Matleena Matti Mattias Maunu Mauno Mauri Maximilian Max Mea Meeri Meea Mei Melina Melissa
Melanie Meri Merja Merle Merita Merve Mervi Mertsi Mette Mia Michael Michaela Mika Mikael Mikaela Mikko Miia Miika Miikka Miina Miisa Mila
Milja Milka Milla Milena Milo Mimmi Mimosa Minea Minja Minna Minna-Maria Minni Minttu Mio Mira Miranda Mirja Mirjami Mirjam Mirka Mirkka Mirko Mirva
Miro Misha Moa Moona Monica Monika Mona Naemi Nadja Nanna Nanni Natalia Natalie Neea Neela Nella Nelli Nelly Neo Nette Netta Nico Nicola
Nicolas Nicole Nicklas Niclas Niilo Niina Niki Nikita Niklas Niko Nikolai Nikolas Nikoletta Nils Nilla Nina Ninja Ninni Nita Noa Noah
Noel Noora Noomi Nora Nuppu Nuutti Nyyrikki Nea Ohto Oili Oiva Ola Olavi Oleg Olga Oliver Olivia Olle Olli Olli-Pekka Olof Ona Onerva Onni Ooli
Oona Orvo Oskar Oskari Oscar Ossi Osmo Otso Otto Otava Ove Outi Paavali Paavo Paju Pasi Pasi-Pekka Patricia Patrick Patrik Paul
Paula Pauli Pauliina Paulina Pave Pekka Pellervo Pelle Peetu Pentti Per Per-Erik Perttu Peppi Peter Petra Petri Petrus Petteri Petter Philip Pia Piia
Pihla Pihlaja Pietari Pietu Pinja Piritta Pirjo Pirkko Pirkko-Liisa Pilvi Pirre Poju Pontus Primo Priita Pyry Päivi Päivikki Päiviö Päivä Pälvi Rafael
Ragnar Ragnhild Rainer Raija Raili Raimo Raino Raisa Raita Rami Ramona Rasmus Rauha Rauni Rauno Rabbe Rea Rebecka Rebekka Reeta Reetta Reidar Reija
Reijo Reima Reino
Reine Riia Riikka Riina Riikka-Maria Riitta Riitta-Liisa Rikhard Richard Rickard Riku Rita Ritva Ritva-Liisa Risto Robert Robin Roosa Roni Ronja Ronny
Rosa Rosanna Rosita Roy Roope Ruben Rufus Runar Ruska Ruusu Ruut Rut Ruth Saaga Saana Saara Saaramaria Saariina Sabina Sade Saga Saija
Saila Saini Saima Saimi Sakari Sakke Saku Salla Salli Salme Salomo Sallamari Salome Samppa Sami Samu Samuel Samuli Sameli Sampo Sampsa Sandra Sanelma
Sanna Sanna-Mari Sanni Santeri Santra Santtu
Sara Sarah Sari Satu Saul Sauli Sebastian Seela Seija Selene Selim Selina Selja Selma Senja Senni Seppo Sergei Serafiina Severi Seveli Siiri Siina
Silja Silla Silva Silvia Silmu Simo Simon Simona Simeoni Sini Sinikka Sinna Sirena Siri Sirje Sirkka Sirkka-Liisa Sirkku Sirpa Siru Sisko
Sisu Siv Sofia Sofie Sohvi Soila Soile Soili Solja Solveig Sonja Sonny Stefan Stefanie Stella Sten Stig Stina Sulevi Sulo Sune
Sulho Susan Susanna Susanne Suoma Suvi Svante Sven Sylvi Sylvia Synnöve Säde Taavetti Taavi Tage Taika Taimi Taina Taija Taisto Taito Tanja
Taneli Tapani Tapio Tara Tarja Tarmo Taru Tatjana Tatu Tea Teea Teemu Teija Telle Teo Teppo Terhi Terho Terhikki Tero Terttu Tessa Thea Theo Theodor
Therese Tiia Tiina Tiinu Tilda Timi Timo Tina Tinja Tinttu Titta Tobias Toini Toivo Tomas Tom
Thomas Tomi Tommi Tommy Toni Tony Topi Topias Tor Torbjörn Tore Torsten Touko Tove Tuija Tuire Tuike Tuisku Tuomas Tuomo Tuovi Tuukka Tuula Tuuli
Tuulia Tuulikki Tuure Tyko Tyyne Tyyni Tähti Tytti Ukko Ulf Ulla Ulla-Maija Ulriikka Ulrika Ulpu Uljas Unelma Unna Unto Uolevi Urho
Urpo Ursula Usva Utu Uuno Vappu Valma Valdemar Valentin Valentina Valio Valpuri Valto Valtteri Vanamo Vanessa Vanja Varpu Veera
Veeti Veijo Veikka Veikko Veini Veli Veli-Matti Veli-Pekka Vendela Venla Verna Verneri Vera Vesa Vesa-Matti Vesla Victor Victoria Vidar Vieno Viena
Viivi Viktor Viktoria Vihtori Vilho Vilhelm Vilhelmiina Vili Vili-Petteri Vilja Viljami Viljo Ville Vilma Vilppu Viola Virpi Virpu Virva Vivian Voitto
Vuokko Walter Wenla Werner Wilhelm Wiljami Ville-Veikko William Wilma Ylermi Yngve Yrjö Yrsa Åke Åsa Ulle Östen
Bengt Bertil Birger Bjarne Agneta Alice Alf Ann Ann-Christin Ann-Mari Ann-Sofi Anna-Lena Annelie Annie Arne Barbro Berit Bert Bodil Börje Cajsa
Catarina Catharina Cecilie Clas Dag Dagmar Dagny Denise Didrik Edit Egil Einar Eivor Elin Elis Elof Emelie Engla Enar Erica Eskil Esbjörn Evert
Ewelina Felicia Folke Fabian Gitta Gerda Gittan Gudrun Gull-Britt Gunborg Gurli Guy
Haldis Hampus Hedda Hedvig Helene Hillevi Håkan Hjalmar Holger Inez Ingela Inga-Lill Ingvar Jannike Jarl Jeanette Jens Jerker Jerry Joline Jonny Judit
Karl-Johan Katinka Kennet Kjell Klara Kristin Kristofer Lars-Erik Lena Leopold Linn Lisen Lisette Ludwig Lovis Love Magdalena Magnus Maj-Len Malena
Manfred Margaretha Mats Matts Matteus Mårten Måns Märta Nanny Niels Nova
Ottilia Pamela Pernilla Pär Rebecca Regina Rigmor Roger Roland Rolf Rune Rurik Sigrid Signe Sigvard Sivert Siw Sixten Sofi Staffan Sture
Svea Susann Thor Thure Tilde Tindra Toril Tuva Tyra Ulla-Britt Ulrica Vega Verner Viggo Vilgot Vincent Vilhelmina Viveca Viveka Wilhelmina Wilmer Ylva
Åsmund Örjan
Abdi Abdallah Abdirahman Abdirizak Abdiaziz Abdifatah Abdikadir Abdinasir Abdirashid Abdisalam Abdul Abdulla Abdullah Abdullahi Abdulqadir Abdulrahman
Abdukadir Abshir Adan Aden Ahmed Ahmad Aisha Aischa Amina Amin Amir Amira Amal Anas Anwar Asha Asma Ayaan Ayan Ayanle Ayub Ayman Aya Ayaz Bashir Bilal
Bilan Burhan Bushra Dahir Deeqa Deqa Dalmar Elmi Fadumo Faduma Fahad Fahmi Faisal Faiza Farah Fardowsa Farhan Farhiya Farid Farida
Farduus Fartun Fatema Fatemeh Fathia Fatiha Fatima Fatma Fatuma Fawzia Filsan Fowzia Guled Habiba Habib Hadi Hafsa Hajar Hakim Halima Halimo Hamad
Hamdi Hamid Hamza Hana Hani Haroun Haruna Hasan Hassan Hawa Hayat Hibaq Hiba Hibo Hinda Hodan Hoda Huda Husein Hussein Hussain Hodo Ibrahim
Ibtisam Idil Idris Ifrah Ikram Iman Imran Isra Israa Ismail Ismahan Issa Jabir Jafar Jalal Jama Jamal Jamila Jibril Jawad
Kadija Kaltuma Kamal Karima Kauthar Khadija Khadra Khadar Khaled Khalid Khalil Khalifa Khadiga Laith Lamia Lana Latif Latifa Layla Leyla Liban Liiban
Lubna Luul Mahad Mahamed Mahamud Mahdi Mahmoud Mahmud Mahir Majid Malak Malik Malika Manar Mansur Mariam Mariama Marwa Marwan Maryam Maryama Maryan
Muna Mohamed Mohamad Mohammad Mohammed Mohamud Mouna Muhamed Muhammad Muhammed Muhis Mukhtar Muktar Munira Munir
Mustafa Mustafe Musa Moussa Murad Nabil Nada Nadia Nadira Nahla Najma Naima Najib Nasir Nasra Nasrin Nawal Nimo Nimco Noor Nour Nura Nuur Nuria
Omar Omran Osama Osman Othman Qasim Qadar Rabia Rahma Ramadan Ramla Rania Rana Rashid Reem Rayan Rim Rukia Ruqaya Ruwayda Saad Sabah Sabrin Sabrina
Sabir Sacdiyo Sadia Sadiq Safa Safia Safiya Sagal Sahra Said Saida Sahal Salad Salah Salim Salma Salman Samar Samatar Samira Samir
Samia Sana Sayid Shadi Sharif Shukri Shaymaa Siham Sihaam Sucdi Suad Suado Suleiman Suleyman Sulaiman Sumaya Sundus Tahir Tamim Tariq Tarek Taha Ubah
Umar Umaima Usama Wafa Wael Walid Waleed Warda Warsame Yahya Yahye Yasin Yassin Yasir Yasmin Yasmine Yasmina Yonis Younes Youssef Yousef Yusuf Yusra
Yunus Zainab Zaynab Zahra Zahraa Zakaria Zakariya Zaki Zara Zayd Zayed Zeinab Zeyd Ziad Zamzam Zuhur Zuleika Zuhra
Adem Ahmet Aras Aram Armin Arman Arash Arezoo Ardalan Arian Aryan Aria Armita Asal Atefeh Ava Avin Aylin Azad Azadeh Azin Babak Baran Bahar Bahram
Behnam Behrouz Berfin Berivan Beritan Bijan Ceylan Cihan Civan Darya Dara Darius Darian Dilan Dilara Dilovan Diyar Delal Delshad Elham Elif Emre
Ebru Erfan Esra Evin Farhad Farnaz Farzaneh Fereshteh Firat Gulistan Gulnaz Hadis Hamed Havin Hevin Helin Hesam
Hiwa Hossein Ismet Jiyan Jila Jiwan Kaan Kamran Karwan Kawa Kejal Kian Kimia Khabat Lale Ladan Mahsa Maral Masoud Mehdi Mehmet Mehran Mehrdad Mina
Mohsen Mojtaba Morteza Murat Nahid Narges Narin Navid Nazanin Nazdar Nasim Nesrin Niloofar Nilufar Nima Nujin Nurcan Omid Onur Parisa Parvin Payam
Pejman Pouya Pooya Ramin Ranj Rebaz Rebin Reza Rojda Rojin Rozerin Roya Rozhin
Saeed Sahar Samaneh Sanaz Sardar Sarhad Serhat Serdar Setareh Shahin Shahram Shaho Shabnam Sherwan Shilan Shirin Shirzad Sina Siavash Sirwan
Soraya Tuğba Vahid Yasaman Zana Zeynep Zilan Zhina Zohreh Zarah Ömer Özgür Çağla
Aleksandr Aleksei Aleksej Alexei Alexey Alesya Aljona Alyona Anastasia Anastasiia Anastasiya Anatoli Andrei Andrej Andrey Andriy Andrii Angelina
Anžela Arina Artem Artjom Artur Bogdan Bohdan Danil Daniil Danylo Daria Darja Darina Daryna Denis Denys Dimitri Dmitri Dmitrij Dmitry Dmytro Eduard
Egor Ekaterina Elena Elizaveta Evgenia Evgeni Evgeny Fedor Galina Gennadi Georgi Gleb Grigori Halyna
Igor Ihor Ilja Ilya Inessa Iryna Ivan Ivanna Jana Jaroslav Jekaterina Jelena Jelizaveta Jevgeni Jevgenia Julija Juri Kateryna Khrystyna Kirill Ksenia
Kseniia Larisa Lesia Lesya Lev Lidia Lilia Liudmyla Ljubov Ljudmila Lyudmila Maksim Maksym Maxim Mariia Mariya Margarita Marharyta Matvei Mikhail
Mihail Mykhailo Mykola Nadezhda Nadežda Nadiia Nastja Natalija Nataliia Natalya Nazar Nikolaj Oksana Oleh Oleksandr
Oleksandra Oleksii Oleksiy Olena Olesja Olha Ostap Pavel Pavlo Petro Polina Rostyslav Roman Roksolana Ruslan Sasha Saša Semjon Serhii Serhiy Sergey
Sergej Slava Solomiia Sofija Sofiia Stanislav Stepan Svetlana Svitlana Taras Tatiana Tatyana Tetiana Tetyana Timofei Timur Tymofii Uljana Uliana Vadim
Vadym Valentyna Valeria Valeri Valeriia Varvara Vasili Vasyl Veronika Victoriia Viktoriia Viktoriya Vitali Vitalii Vitaly Vladimir Vladislav Vladyslav
Volodymyr Vsevolod Vjatšeslav Yana Yaroslav Yehor Yelena Yevhen Yevheniia Yulia Yuliia Yuri Yurii Zlata Zoja Zoya Ženja Zhenya
Anh Bao Bich Binh Chau Chi Cuong Diep Dinh Dung Duc Duy Duyen Giang Hang Hanh Hieu Hoa Hoai Hoang Hue Hung Huong Huy Huyen Khanh Khoa
Khoi Kieu Lan Linh Minh Nga Ngan Nghia Ngoc Nguyet Nhan Nhi Nhung Phat Phong Phuc Phuong Quan Quang Quoc Quyen Quynh Thanh
Thao Thi Thien Thinh Thu Thuy Thuong Toan Tram Trang Trinh Trung Truc Tuan Tuyen Tuyet Uyen Vinh Xuan Yen
Kalsuda Malee Nok Ploy Somchai Somsak Suda Supaporn Wanida Anong Chai Nattaya Pim Siriporn Maria-Jose Jose Juan Carlos Miguel Luis Pedro Diego Javier
Alejandro Fernando Rosario Grace Joy Angel Princess Marvin Jomar Rhea Wei Ming Jing Xiu Li-Na Yan Yuki Hiroshi Arjun Priya Rahul Ravi Rohan Anjali
Deepak Sanjay Sunita Bikash Binod Gita Prakash Laxmi Ramesh Kumari Sabin Nirmala Asif Usman Ayesha Fatimah Zubair Hina Sajid Tahira
Abebe Abel Alem Almaz Bekele Biruk Dawit Hirut Kebede Meron Mulu Selam Senait Tesfaye Tigist Yonas Yohannes Filmon Haben Eyob Feven Luwam Rahel Robel
Saba Semhar Simret Winta Chidi Chioma Emeka Ifeoma Kwame Kofi Ama Adwoa Blessing Chinedu Ngozi Oluwaseun Precious Divine Patience Merveille Dieudonne
Espoir Gloire Jean-Claude Jean-Paul Marie-Claire Innocent Olivier Claudine Esperance Aline Bahati Furaha Amani Neema Baraka
Agnieszka Andrzej Bartosz Dawid Dominika Jakub Kacper Kasia Katarzyna Krzysztof Łukasz Magda Maciej Malgorzata Marcin Mateusz Michał Oliwia Paweł
Piotr Przemek Tomasz Wojciech Zuzanna Zofia Adela Andris Janis Juris Kristaps Marija Egle Mantas Vilius Gytis Kaspars Aivar Aare Eha
Heiki Indrek Jaan Jaanus Jaak Kaarel Kadri Kaido Kalev Karl-Martin Katrin Kristjan Kristel Külli Liis Maarja Mait Margus Mart Meelis Mihkel
Priit Raivo Rain Reet Riin Siim Sten-Erik Tiit Tiiu Toomas Triin Tõnu Tõnis Urmas Ülle Ando Bujar Besim Arben Ardit Arta Besa Blerim Driton Drita
Edona Fatmir Flaka Gezim Ilir Jetmir Kaltrina Kushtrim Leonora Liridon Luan Mimoza Naim Shpresa Valon Valmira Vjosa Adnan Amra Dino Edin Emina Enes
Haris Jasna Jasmina Lejla Mirela Nermin Nikola Milan Miloš Dragan Goran Snežana Vesna Zoran Ivana
Gloria Alba Bruno Elio Enzo Fiona Kaya Kylie Kyle Leandro Marco Mario Matteo Megan Nathan Noemi Pablo Paolo Ricky Ryan Sean Sandro Scarlett Sergio
Tyler Zoe Chloe Chris Colin Connor Dylan Emily Ethan George Henry Isaac Jack Jacob James Jason Jayden Joe Jordan Joseph Joshua Justin Logan Lucy Mandy
Mason Mia-Maria Michelle Nick Owen Rachel Ralph Rose Sam Samantha Steve Steven Stephen Taylor Timothy Toby Wendy Kelly Ashley Brandon Brian Kayla
`;

/** Short and playful forms of names that a text about young people is full of. */
export const nicknames = `
Aksu Alisu Ansku Antsa Anttu Arska Arttu Artsi Atsu Eki Eetsu Eikka Elsku Emppu Enkku Erkka Erkki Essu Fade Fape Gugge Gunsku Hartsa Heka Heksu Henkka
Henni Hennu Hessu Iippu Ile Imppu Inkku Jaakkima Jaba Jaksu Jallu Jamppa Jannu Jape Jarska Jartsa Jassu Jeku Jepa Jepe Jere Jesku Jessu Jokke Jonppa
Jonttu Jontte Jorkka
Juge Jugi Juha-Pekka Juki Julle Jusa Juska Jussu Jutta Kaitsu Kalsu Kape Karkka Karo Karppa Katsu Kebu Keba Keke Kepa Kide Kikka
Kike Kimpe Kirsu Konsu Krisse Krisu Krista Kricke Krille Kribbe Kusti Labbe Lalle Lalli Lasu Lassu Laku Lempsu Leksa Lempo Lepa Lexa
Lillan Liisu Lissu Lotis Luke Macke Madde Maisu Make Manski Mara Mappe Marppa Marsa Marski Mariko
Masa Masi Matsku Mattsu Meiju Mesku Meri Mikke Mikku Miksu Mikksu Mikkis Mimmu Minde Minski Minsku Mirkku Miska Moppe Muusa Nalle Nappe Natsu
Nana Nata Nette Nika Nikke Niksu Nipa Nippe Nisse Noppe Nupe Ollis Onska Orkka Osku Ossu Otsu Pantse Pape Pasu Pate Pave Peltsi Penna
Pera Perre Perttu Petsku Petju Pete Pexi Pipsa Pinjuli Pirkka Pirre Purtsi
Pyrtsi Päkä Raikku Raipe Rape Rappe Rasse Reiska Reksa Rellu Rike Riksu Ripa Risku Ritsu Roba Robban Roope Ropsu Rolle Ronde Ropi Roni
Saksu Salle Samppa Samsa Sanksu Sannu Santsu Santtu Sannis Sebbe Sebu Seke Sepi Seppis Simba Simppa Sinksu Sippe Sirkku Sirksu Skide Sohvu Sonksu
Stebu Steffe Stibbe Stiku Sussu Susku Taisku Taksu Tane Tanski Tapsa Tapsu Tatsku Tatta Teke Tepa Tepi Teme Tete
Teukka Tepsa Tikke Timppa Tinde Tinsku Tintti Tiinuska Tobbe Tomppa Tompsa Topsu Totte Tume Tuksu Tupu Tuuka Unski Uffe
Valde Valtsu Vallu Veetsu Veke Venksu Vepa Vesku Veksu Vikke Viksu Vilde Ville-Pekka Viltsu Vilttu Vilski Visku Volle Vippe Wiltsu
Ziggy Zake Zappe Ådde Ängla Emmuli Elluska Sofu Soffe Oonuli Ninnu Nelsku Anttis Jontsu Jonsku Eppu Ekku
Affe Anki Babsi Basse Bella Benkku Benkan Berra Bettan Biggan Bobo Bosse Catta Charre Chrille Danne Dani Didi Ebban Emppa Erre Fia Fiffi Figge
Fidde Fille Folle Frasse Freddan Fredde Freddi Gabbe Gittan Hasse Hatte Henka Jackie Janski Jeppe Jocke Jossan Jånna Jonte Kalle Kajsa Kajan Kicki
Krilla Lasse Lollo Lotten Lussan Lelle Loffe Mackan Majsan Malle Manne Masse Micke Mickan
Mimmi Musse Nettan Nicke Nicko Nillan Ninni Nubbe Offe Olle Orvar Oppe Ossian Palle Peo Pidde Raffe Rille Roffe Sanski Sabbe Sacke Sigge Simpan
Snobben Sofi Stickan Stoffe Sussi Tage Tessan Tette Tommen Tossan Viktan Vicke Vickan Visse Åkke
`;
