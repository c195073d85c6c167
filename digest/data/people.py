"""First names with the gender they mostly have, titles, roles and common surnames."""

from __future__ import annotations

from digest.data import words

_WOMEN = """
Abigail Ada Adele Adriana Agnes Agnieszka Aicha Aisha Alba Alejandra Aleksandra Alexandra Alexandria Alice
Alicia Alina Alison Allison Alma Alyssa Amal Amanda Amara Amber Amelia Amina Amira Amy Ana Anastasia Andrea
Angela Angelica Angelina Anika Anita Anja Ann Anna Annabel Anne Annette Annie Anouk Antonia Anya April
Ariana Ashley Astrid Audrey Ava Aya Ayesha Barbara Beata Beatrice Beatriz Becky Belinda Bernadette Bertha
Beth Bethany Betty Beverly Bianca Birgit Bonnie Brenda Bridget Brigitte Brittany Brooke Camila Camilla
Candace Carla Carmen Carol Carolina Caroline Carolyn Carrie Cassandra Catherine Cathy Cecilia Celia Celine
Chantal Charlotte Chelsea Cheryl Chiara Chiamaka Chloe Christina Christine Cindy Claire Clara Clare Claudia
Colleen Constance Cora Corinne Courtney Cristina Cynthia Dagmar Daisy Dalia Dana Daniela Danielle Daphne
Darlene Dawn Deborah Debra Deirdre Delia Denise Diana Diane Dina Dolores Donna Dora Doris Dorothy Ebony
Edith Eileen Elaine Eleanor Elena Eleni Elisa Elisabeth Eliza Elizabeth Ella Ellen Ellie Elsa Elsie Emilia
Emily Emma Erica Erika Erin Esmeralda Esther Eugenia Eva Evelyn Fatima Fatma Fatou Felicia Fernanda Fiona
Flora Florence Frances Francesca Frida Frieda Gabriela Gabrielle Gail Gemma Genevieve Georgia Georgina
Geraldine Gertrude Gillian Gina Giorgia Giulia Gloria Grace Greta Gretchen Guadalupe Gwen Gwendolyn Hala
Hana Hanna Hannah Harriet Hazel Heather Heidi Helen Helena Helene Helga Henrietta Hilary Hilda Holly Hope
Ida Ilse Imani Imogen Ina Ines Inga Inge Ingrid Irena Irene Irina Iris Irma Isabel Isabella Isabelle Isla
Ivana Ivy Jacqueline Jada Jana Jane Janet Janice Jasmine Jean Jeanne Jenna Jennifer Jenny Jessica Jill Joan
Joanna Joanne Jocelyn Jodie Johanna Josephine Joy Joyce Juana Judith Judy Julia Juliana Julie Juliet Julieta
Justine Kaja Kamala Kara Karen Karin Karina Karoline Katarina Kate Katerina Katharina Katherine Kathleen
Kathryn Kathy Katie Katja Katrina Kavita Kayla Keisha Kelly Kerry Khadija Kirsten Kirsty Kristen Kristin
Kristina Ksenia Lara Larissa Laura Lauren Layla Lea Leah Leila Lena Leona Leonie Leslie Leticia Lidia Lila
Lilian Lillian Lily Lina Linda Lindsay Lisa Liv Liz Lois Lola Loretta Lori Lorraine Louise Lucia Lucie Lucy
Ludmila Luisa Luz Lydia Lynn Mabel Madeleine Madison Magdalena Maggie Maia Maja Malala Malika Mandy Manuela
Marcia Margaret Margarita Margot Marguerite Maria María Mariam Marian Mariana Marie Marilyn Marina Marion
Marisol Marjorie Marlene Marta Martha Martina Mary Maryam Matilda Maureen Maya Meera Megan Meghan Mei
Melanie Melinda Melissa Mercedes Meredith Mia Michaela Michelle Mila Milena Mina Miranda Miriam Molly Mona
Monica Monika Morgane Muriel Myra Nadia Nadine Nancy Naomi Natalia Natalie Natasha Nell Nia Nicola Nicole
Nikki Nina Noor Nora Norma Olga Olive Olivia Ophelia Oksana Padma Paloma Pamela Patricia Patty Paula Pauline
Pearl Peggy Penelope Penny Petra Philippa Phoebe Phyllis Pilar Polly Pooja Priscilla Priya Rachel Ramona
Rana Rania Raquel Rebecca Regina Renata Renee Rhoda Rhonda Rita Roberta Rosa Rosalind Rosalie Rose Rosemary
Rosie Roxanne Ruth Sabine Sabrina Sadie Sally Salma Samantha Sandra Sandy Sanna Sara Sarah Sasha Selma
Serena Shania Sharon Sheila Shelley Shirley Shreya Silvia Simona Simone Sinead Siobhan Sofia Sofie Solange
Sonia Sonja Sophia Sophie Stacy Stella Stephanie Sue Sunita Susan Susanna Susanne Suzanne Svetlana Sylvia
Sylvie Tamara Tammy Tanya Tara Tatiana Teresa Tess Thandi Thelma Theresa Therese Tilda Tina Tracey Tracy
Trudy Ulrike Uma Ursula Valentina Valeria Valerie Vanessa Vera Verena Veronica Vicky Victoria Viola Violet
Virginia Vivian Wanda Wendy Whitney Wilhelmina Winifred Xenia Yasmin Yelena Ylva Yolanda Yulia Yvette Yvonne
Zainab Zara Zeynep Zoe Zofia Zoya Zuzana Ursa Giorgina Ingeborg Karoliina Saoirse Aoife Niamh
"""
_MEN = """
Aaron Abdul Abdullah Abel Abraham Achim Adam Adewale Adil Aditya Adolf Adrian Ahmad Ahmed Aidan Ajay Akira
Alan Albert Alberto Aldo Alejandro Aleksandar Aleksander Aleksei Alessandro Alex Alexander Alexandre Alexei
Alexis Alfonso Alfred Alfredo Ali Alistair Allan Allen Alvin Amadou Amir Amit Amos Anand Anatoly Anders
Andre Andreas Andrei Andrej Andrew Andrey Andrzej Andy Angelo Angus Anil Ansel Anthony Anton Antonio António
Ari Armand Armando Arnaud Arne Arnold Arthur Arturo Arvind Asad Ashok Asif Atsushi Aurelio Axel Barack Barry
Bart Bartosz Basil Bashar Ben Benedict Benjamin Bernard Bernd Bernhard Bernie Bert Bill Billy Bjorn Björn
Bob Bobby Bogdan Boris Brad Bradley Brandon Brendan Brent Brett Brian Bruce Bruno Bryan Byron Callum Calvin
Cameron Carl Carlo Carlos Casper Cecil Cedric Cesar Chad Charles Charlie Chen Chester Chris Christian
Christoph Christophe Christopher Chuck Chukwuma Clarence Claude Claudio Clement Cliff Clifford Clive Clyde
Colin Connor Conor Conrad Cory Craig Curtis Cyril Cyrus Dale Damian Damien Damon Dan Daniel Danilo Danny
Dario Darius Darrell Darren Dave David Dean Dennis Denis Derek Desmond Dev Dexter Didier Diego Dieter
Dimitri Dimitris Dirk Dmitri Dmitry Dominic Dominik Don Donald Doug Douglas Duncan Dustin Dwayne Dwight
Dylan Earl Eddie Edgar Edmund Eduardo Edward Edwin Efe Egon Einar Eivind Elias Elijah Elliot Elliott Elon
Emanuel Emeka Emil Emilio Emir Emmanuel Emre Enrico Enrique Eric Erich Erik Ernest Ernesto Ernst Erwin
Esteban Ethan Eugene Evan Evgeny Fabian Fabio Fahad Faisal Farid Farouk Felipe Felix Ferdinand Fernando
Filip Finn Florian Floyd Francesco Francis Francisco Franco Francois François Frank Franklin Franz Fred
Freddie Frederick Fredrik Friedrich Fritz Gabriel Gareth Gary Gaston Gavin Geoff Geoffrey Georg George
Georges Georgi Gerald Gerard Gerhard Gerry Giacomo Gideon Gilbert Giles Giorgio Giovanni Giuseppe Glen Glenn
Godfrey Gordon Graham Grant Greg Gregor Gregory Grigory Guido Guillaume Guillermo Gunnar Gunther Gustav
Gustavo Guy Hakan Hamid Hamza Hans Harald Harold Harris Harry Harvey Hasan Hassan Haruki Hector Heiko
Heinrich Heinz Helmut Henri Henrik Henry Herbert Herman Hideo Hiroshi Horst Howard Hubert Hugh Hugo Hussein
Ian Ibrahim Idris Ignacio Igor Ike Ilya Imran Ioannis Isaac Isaiah Ismail Ivan Ivo Iwan Jack Jackson Jacob
Jacques Jaime Jake Jakob Jakub Jamal James Jamie Jan Jared Jaroslav Jarvis Jason Javier Jay Jeff Jeffrey
Jens Jensen Jeremy Jerome Jerry Jesse Jesus Jim Jimmy Jin Jiří Joachim Joakim Joao João Joaquin Joe Joel
Joerg Johan Johann Johannes John Johnny Jon Jonas Jonathan Jordan Jorge Jose José Josef Joseph Josh Joshua
Juan Jules Julian Julio Julius Juma Jun Jurgen Jürgen Justin Kai Kamal Karel Karim Karl Karol Kazuo Keir
Keith Ken Kenji Kenneth Kenny Kent Kevin Khaled Khalid Kieran Kirk Klaus Knut Kofi Konrad Konstantin Kostas
Krzysztof Kunal Kurt Kwame Kyle Lance Larry Lars Laszlo László Laurence Laurent Lawrence Lech Lee Leif Leo
Leon Leonard Leonardo Leonid Leopold Leroy Lewis Liam Lionel Lloyd Logan Lorenzo Louis Luc Luca Lucas
Luciano Lucien Ludwig Luigi Luis Luiz Lukas Luke Luther Lyle Magnus Mahmoud Malcolm Malik Manfred Manuel
Marc Marcel Marcelo Marcin Marco Marcus Marek Mario Marius Mark Marko Markus Marlon Martin Marvin Masato
Massimo Mateo Mateusz Mathias Mathieu Matt Matteo Matthew Matthias Maurice Mauricio Max Maxim Maximilian
Mehdi Mehmet Melvin Michael Michal Michel Miguel Mihai Mikael Mike Mikhail Milan Miles Milos Milton Mitch
Mitchell Mohamed Mohammad Mohammed Mohan Moritz Moses Muhammad Murat Murray Mustafa Narendra Nasser Nathan
Nathaniel Neil Nelson Niall Nicholas Nick Nicolas Nicolás Niels Nigel Nikhil Niklas Nikola Nikolai Nikos
Nils Noah Noel Norbert Norman Oleg Oleksandr Olaf Ole Oliver Olivier Olof Omar Oscar Oskar Osman Otto Owen
Pablo Paddy Paolo Pascal Patrick Paul Paulo Pavel Pawel Pedro Per Percy Perry Pete Peter Phil Philip Philipp
Philippe Phillip Pierre Pieter Piotr Pranav Quentin Rafael Rahul Raj Rajesh Ralph Ramesh Ramon Randall
Randolph Randy Raphael Rashid Raul Ravi Ray Raymond Reginald Reinhard Reza Rhys Ricardo Richard Rick Ricky
Rishi Robert Roberto Robin Rod Roderick Rodney Rodrigo Roger Roland Rolf Roman Romeo Ron Ronald Ronan Rory
Ross Roy Ruben Rudolf Rudolph Rudy Rupert Russell Ryan Saad Sadiq Said Salim Salman Salvador Salvatore Sam
Sami Samir Samuel Sandeep Sandro Sanjay Santiago Satoshi Satya Saul Scott Sean Sebastian Sergei Sergey
Sergio Seth Shane Shaun Shawn Shigeru Sidney Siegfried Silvio Simon Sipho Solomon Soren Spencer Stan
Stanislav Stanley Stefan Stefano Steffen Stephan Stephane Stephen Steve Steven Stewart Stuart Sundar Sunil
Sven Sylvester Takeshi Tariq Tarek Ted Teddy Terence Terrence Terry Theo Theodore Thabo Thierry Thomas Tim
Timothy Tito Tobias Toby Todd Tom Tomas Tomasz Tommy Tony Torsten Toshiro Travis Trevor Tristan Tyler Ulrich
Umar Umberto Uwe Vadim Valentin Vasily Vaclav Václav Vernon Victor Vijay Vikram Viktor Vincent Vincenzo
Vinod Vitaly Vivek Vlad Vladimir Volodymyr Volker Walter Warren Wayne Werner Wesley Wilfred Wilhelm Will
Willem William Willie Winston Wojciech Wolfgang Xavier Yannick Yasser Yosef Youssef Yuri Yuki Yusuf Yves
Zachary Zlatan Zoltan Haidar Hamad Mathis
"""
WOMEN = words(_WOMEN)
MEN = words(_MEN)
EITHER = words(
    """
    Alex Ash Bailey Casey Charlie Chris Dana Drew Evelyn Frankie Jamie Jean Jordan Kai Kelly Kerry Kim
    Kris Lee Leslie Li Lindsay Ming Morgan Nicola Noor Pat Riley Robin Sam Sandy Sasha Shannon Sidney Sky
    Stacy Taylor Terry Tracy Wei Xin Yan Ying Yu Yuki Zhang Jin Jun Min Hui Jing Tao Alexis Andrea Cameron
    Dominique Jackie Jessie Jo Ali
    """
)
"""First names given to women and men, or whose gender this list does not settle."""
SURNAMES = words(
    """
    Adams Andrews Atkins Banks Barnes Bates Brooks Burns Burrows Collins Cummings Daniels Davies Davis
    Dobbs Edwards Ellis Evans Fields Fields Ferris Francis Gates Gibbs Graves Griffiths Harris Hayes Hicks
    Higgins Hobbs Holmes Hopkins Hughes Hutchins James Jacobs Jeffries Jenkins Jennings Jones Lewis Lucas
    Lyons Matthews Meyers Mills Morris Moss Myers Nichols Owens Parsons Perkins Peters Phillips Powers
    Reeves Reynolds Richards Roberts Robbins Rodgers Rogers Ross Russ Sanders Saunders Simmons Simons Sims
    Stephens Stevens Tibbs Thomas Walters Waters Watkins Watts Wells Weeks Williams Woods
    """
)
"""Surnames that look like plural nouns; any other capital word may be a surname too."""

POST_NOMINALS = frozenset(("KC", "QC", "MBE", "OBE", "CBE", "DBE", "KBE", "FRS", "MP", "MSP", "PhD", "MD"))
"""Letters after a person's name, no part of it."""

TITLES = {
    "Mr": "m", "Mrs": "f", "Ms": "f", "Miss": "f", "Mx": "", "Sir": "m", "Dame": "f", "Lord": "m",
    "Lady": "f", "Dr": "", "Prof": "", "Professor": "", "Doctor": "", "Rev": "", "Reverend": "",
    "Fr": "m", "Father": "m", "Sister": "f", "Brother": "m", "Madame": "f", "Madam": "f",
    "Monsieur": "m", "Herr": "m", "Frau": "f", "Señor": "m", "Señora": "f", "Baroness": "f",
    "Baron": "m", "Count": "m", "Countess": "f", "Duke": "m", "Duchess": "f", "Prince": "m",
    "Princess": "f", "King": "m", "Queen": "f", "Pope": "m", "Sheikh": "m", "Imam": "m", "Rabbi": "",
    "Saint": "", "Gen": "", "Col": "", "Lt": "", "Sgt": "", "Capt": "", "Maj": "", "Cmdr": "",
    "Sen": "", "Rep": "", "Gov": "", "Hon": "", "Supt": "", "Det": "", "Insp": "", "Cllr": "",
    "Adm": "", "Pte": "", "Cpl": "",
}  # fmt: skip
"""Titles, without their points, and the gender they tell."""

_MENS_ROLES = """
actor brother businessman chairman congressman father fireman fisherman grandfather husband king nephew
policeman prince salesman son spokesman statesman uncle
"""
_WOMENS_ROLES = """
actress aunt businesswoman chairwoman congresswoman daughter grandmother heroine mother niece policewoman
princess queen sister spokeswoman stateswoman waitress wife
"""
_ROLES = """
activist admiral adviser advisor aide ambassador analyst archbishop architect artist astronaut attorney
author baker banker billionaire biologist bishop boss boxer broadcaster campaigner candidate captain
cardinal cashier ceo cfo chair chairperson champion chancellor chef chief co-founder coach
cofounder colleague colonel comedian commander commissioner composer conductor constable consultant coo
councillor councilman critic cto curator customer cyclist dean defender delegate deputy designer detective
developer diplomat director doctor driver drummer economist editor engineer entrepreneur envoy executive
expert farmer founder friend gardener general geologist goalkeeper golfer governor guitarist head
headteacher historian host imam inspector investor journalist judge justice landlord lawmaker lawyer leader
lecturer legislator librarian lieutenant lord magnate major manager mayor mep meteorologist midfielder
midwife minister mp musician negotiator neighbor neighbour nominee novelist nurse officer owner painter
partner passenger pastor pensioner photographer physicist pianist pilot player plumber poet pollster premier
presenter president priest principal producer professor prosecutor psychologist rabbi rapper rector referee
reporter representative researcher resident rival sailor scientist sculptor secretary senator sergeant
sheriff shopkeeper singer skipper sociologist speaker specialist spokesperson sprinter strategist striker student
superintendent surgeon survivor swimmer teacher tenant trader trainer treasurer trumpeter tycoon umpire vet
vicar vice-president victim violinist witness worker writer
"""
ROLES = {
    **dict.fromkeys(words(_ROLES), ""),
    **dict.fromkeys(words(_MENS_ROLES), "m"),
    **dict.fromkeys(words(_WOMENS_ROLES), "f"),
}
"""What people are, in lower case, and the gender it tells; capitalised before a name it is a title."""
ROLE_PARTS = words(
    """
    prime foreign health finance defense defence interior home education justice trade treasury energy
    labor labour culture transport environment press general deputy vice chief executive assistant
    associate senior junior managing operating financial technology acting interim former ex-president
    attorney solicitor first second lead principal staff head state research science marketing information
    security communications managing agriculture housing industry climate business police fire court
    district supreme appeal world party group team club union league european publicity programme operations sports sales product policy strategy legal medical
    scientific creative artistic technical editorial digital special government parliamentary humanitarian public affairs
    relations water resources opposition shadow national
    provincial regional royal
    """
)
"""Words that stand before a role and belong to it ("foreign minister", "chief executive")."""
CITY_ROLES = words(
    """
    mayor governor premier king queen capital city port town
    """
)
"""Roles whose `of` leads to a place."""
TITLE_ROLES = words(
    """
    admiral ambassador analyst archbishop attorney bishop captain cardinal ceo cfo chair chairman chairwoman
    chancellor chef chief co-founder coach colonel commander commissioner congressman congresswoman constable coo
    councillor councilman counsel cto dean deputy detective director economist editor founder general governor imam
    inspector judge justice lieutenant major manager mayor minister officer pastor premier president principal
    prosecutor rabbi rector representative secretary senator sergeant sheriff speaker spokesman spokesperson
    spokeswoman superintendent treasurer vice-president
    """
)
"""Roles that are written with a capital before a name, and after an organization's."""
