"""Vocabulary: the enumerated words of the dataset, each with its meaning.

In: nothing. Out: enums whose member names are the words of the API and whose values are the words of the records.
"""

from enum import Enum, unique
from typing import Self


class Word(Enum):
    """A word with its meaning: the value is what a record writes, the docstring is what the API explains."""

    meaning: str

    def __new__(cls, word: str, meaning: str) -> Self:
        """A member whose value is the record's word and whose `meaning` is one plain sentence."""
        member = object.__new__(cls)
        member._value_ = word
        member.meaning = meaning
        return member


@unique
class DatePrecision(Word):
    """How exact a date is, as its source gives it."""

    DAY = "day", "One day is known."
    MONTH = "month", "The month is known, the day is not."
    SEASON = "season", "A season of a year is known."
    YEAR = "year", "The year is known, the month is not."
    DECADE = "decade", "Only the ten years are known, as in 192X."
    CENTURY = "century", "Only the hundred years are known, as in 19XX."
    INTERVAL = "interval", "A span with a start, an end, or both."


@unique
class RecordType(Word):
    """The six types of record."""

    ORGANIZATION = "organization", "A body: an international, a party, an aid organisation, a firm, a home, a paper."
    SECTION = "section", "The part of an international organisation in one country."
    PERSON = "person", "Somebody who took part, helped, opposed or was helped."
    EVENT = "event", "Something that happened: a congress, a campaign, a trial, a ban."
    SOURCE = "source", "A text that was read for this dataset."
    PLACE = "place", "A country, a former state, a region or a town."


@unique
class OrganizationKind(Word):
    """What sort of body an organization or a section is."""

    INTERNATIONAL = "international", "A world union of parties, unions or leagues."
    PARTY = "party", "A political party."
    AID_ORGANIZATION = "aid_organization", "Helps prisoners, refugees or the hungry, or defends rights."
    ASSOCIATION = "association", "A society or league of members with another aim."
    COMMITTEE = "committee", "A committee, commission or department of a larger body or for one task."
    SCHOOL = "school", "A school or university."
    CHILDRENS_HOME = "childrens_home", "A home for children."
    COMPANY = "company", "A firm: a film studio, a publishing house, a farm, a loan bank."
    PUBLICATION = "publication", "A newspaper or magazine."
    STATE_BODY = "state_body", "An organ of a state."


@unique
class NameKind(Word):
    """What sort of name a name is."""

    OFFICIAL = "official", "The name the body or person bore officially."
    FORMER = "former", "Official once, or the name before."
    ABBREVIATION = "abbreviation", "A short form."
    TRANSLATION = "translation", "The name in another language."
    TRANSLITERATION = "transliteration", "The name in another script."
    ALIAS = "alias", "Any other name in use: a pen name, a cover name, a spelling."


@unique
class RelationKind(Word):
    """How one body stands to another, read "this one … the other"; half of the words are the other half's inverse."""

    PREDECESSOR = "predecessor", "The other came before: this one came out of it or took its place."
    SUCCESSOR = "successor", "The other came out of this one or took its place."
    SPLIT_FROM = "split_from", "This one split from the other."
    SPLIT_OFF = "split_off", "The other split from this one."
    MERGED_INTO = "merged_into", "This one ended in the other."
    ABSORBED = "absorbed", "The other ended in this one."
    CREATED_BY = "created_by", "The other created this one."
    CREATED = "created", "This one created the other."
    PARENT = "parent", "This one belongs to the other or is its organ."
    CHILD = "child", "The other belongs to this one or is its organ."
    AFFILIATE = "affiliate", "This one is affiliated to the other; for a section: admitted at `date`."
    MEMBER = "member", "The other is affiliated to this one."
    FRONT_OF = "front_of", "This one is said to act for the other under another name."
    FRONT = "front", "The other is said to act for this one under another name."
    PARTNER = "partner", "The two worked together."
    RIVAL = "rival", "The two worked against each other."


INVERSE_RELATION = {
    RelationKind.PREDECESSOR: RelationKind.SUCCESSOR,
    RelationKind.SPLIT_FROM: RelationKind.SPLIT_OFF,
    RelationKind.MERGED_INTO: RelationKind.ABSORBED,
    RelationKind.CREATED_BY: RelationKind.CREATED,
    RelationKind.PARENT: RelationKind.CHILD,
    RelationKind.AFFILIATE: RelationKind.MEMBER,
    RelationKind.FRONT_OF: RelationKind.FRONT,
    RelationKind.PARTNER: RelationKind.PARTNER,
    RelationKind.RIVAL: RelationKind.RIVAL,
}
"""A relation is told once, by a key of this table; its value is what the other side sees."""


@unique
class SectionStatus(Word):
    """Where a section stood before the law."""

    LEGAL = "legal", "Allowed to work."
    ILLEGAL = "illegal", "Works underground."
    BANNED = "banned", "Forbidden from `from` on."
    DISSOLVED = "dissolved", "Wound up."
    REORGANIZED = "reorganized", "Continued in another form."


@unique
class RoleKind(Word):
    """What a person was or did in a body."""

    FOUNDER = "founder", "Founder or initiator."
    CHAIR = "chair", "Chair or president."
    DEPUTY_CHAIR = "deputy_chair", "Deputy chair or vice-president."
    GENERAL_SECRETARY = "general_secretary", "General, executive or national secretary at the head."
    SECRETARY = "secretary", "Secretary."
    TREASURER = "treasurer", "Treasurer."
    LEADER = "leader", "Named among those who lead, without a known office."
    DIRECTOR = "director", "Head of a firm, school, office, department or service."
    MEMBER = "member", "Member of the body or of one of its organs; `title` says which."
    ORGANIZER = "organizer", "Builds or runs it in a place."
    ACTIVIST = "activist", "Works for it on the spot, without a known office."
    STAFF = "staff", "Paid work in its office or apparatus."
    DELEGATE = "delegate", "Sent to a meeting or a country."
    REPRESENTATIVE = "representative", "Stands for it elsewhere."
    SPEAKER = "speaker", "Speaks or campaigns for it."
    EDITOR = "editor", "Edits a paper or a series."
    PUBLISHER = "publisher", "Owns or publishes a paper or a house."
    AUTHOR = "author", "Writer, artist or film-maker whose works it brought out."
    LAWYER = "lawyer", "Lawyer for it or for those it helps."
    PATRON = "patron", "Lends a name or support."
    AGENT = "agent", "Courier, or secret agent in or for it."
    STUDENT = "student", "Student of it."
    OTHER = "other", "Something else; `title` says what."


@unique
class PersonRelationKind(Word):
    """What the other person is to this one."""

    SPOUSE = "spouse", "Husband or wife."
    PARTNER = "partner", "Companion in life."
    PARENT = "parent", "Father or mother."
    CHILD = "child", "Son or daughter."
    SIBLING = "sibling", "Brother or sister."
    IN_LAW = "in_law", "Related by marriage."
    FRIEND = "friend", "Friend."
    COLLEAGUE = "colleague", "Colleague or fellow defendant."
    OPPONENT = "opponent", "Opponent."
    OTHER = "other", "Something else; `note` says what."


@unique
class EventKind(Word):
    """What sort of event an event is."""

    CONGRESS = "congress", "A congress."
    CONFERENCE = "conference", "A conference, a plenum, a meeting of a body."
    FOUNDING = "founding", "The founding of a body."
    REORGANIZATION = "reorganization", "A renaming, merger, joining or move."
    DISSOLUTION = "dissolution", "The end of a body."
    RESOLUTION = "resolution", "A resolution or decision."
    POLICY = "policy", "A course kept for some time."
    PUBLICATION = "publication", "The publication of a book, paper or picture."
    CAMPAIGN = "campaign", "A campaign."
    DEMONSTRATION = "demonstration", "A rally, march or other public act."
    OBSERVANCE = "observance", "A day kept every year."
    RELIEF_ACTION = "relief_action", "Relief brought to people in need."
    STRIKE = "strike", "A strike."
    UPRISING = "uprising", "An uprising or revolution."
    BAN = "ban", "A ban, closing or police occupation."
    ARREST = "arrest", "An arrest."
    TRIAL = "trial", "A trial."
    KILLING = "killing", "An execution, murder or massacre."
    OTHER = "other", "Something else; the summary says what."


@unique
class ParticipationKind(Word):
    """How a person or a body took part in an event."""

    ORGANIZER = "organizer", "Brings it about or carries it out."
    HOST = "host", "Host."
    PARTICIPANT = "participant", "Takes part, in no other way named here."
    DELEGATE = "delegate", "Delegate."
    SPEAKER = "speaker", "Speaker."
    AUTHOR = "author", "Author."
    SIGNATORY = "signatory", "Signs it."
    SUPPORTER = "supporter", "Supports it."
    OPPONENT = "opponent", "Acts or speaks against it."
    LAWYER = "lawyer", "Lawyer in it."
    DEFENDANT = "defendant", "Accused in it."
    VICTIM = "victim", "Suffers by it."
    BENEFICIARY = "beneficiary", "Is helped by it."
    SUBJECT = "subject", "What it is about."
    OTHER = "other", "Something else; `note` says what."


@unique
class Measure(Word):
    """What a figure counts."""

    MEMBERS = "members", "Members of a body."
    INDIVIDUAL_MEMBERS = "individual_members", "Members who joined as persons."
    COLLECTIVE_MEMBERS = "collective_members", "People counted through affiliated bodies."
    COMMITTEE_MEMBERS = "committee_members", "Members of a governing body."
    EMPLOYEES = "employees", "Employees."
    STUDENTS = "students", "Students."
    SECTIONS = "sections", "National sections."
    GROUPS = "groups", "Local groups, branches, chapters."
    AFFILIATED_BODIES = "affiliated_bodies", "Affiliated bodies."
    FACILITIES = "facilities", "Hospitals, kitchens, shops; `note` says which."
    MEETINGS = "meetings", "Meetings held."
    DELEGATES = "delegates", "Delegates."
    VOTES = "votes", "Votes at a congress."
    ORGANIZATIONS = "organizations", "Organizations represented or invited."
    COUNTRIES = "countries", "Countries reached or taking part."
    CITIES = "cities", "Cities reached or taking part."
    NATIONALITIES = "nationalities", "Nationalities."
    ATTENDANCE = "attendance", "People present."
    PARTICIPANTS = "participants", "People in an action."
    STRIKERS = "strikers", "Strikers."
    SIGNATURES = "signatures", "Signatures."
    PARLIAMENTARY_SEATS = "parliamentary_seats", "Seats in a parliament."
    ARRESTED = "arrested", "People arrested."
    IMPRISONED = "imprisoned", "People in prison."
    ACCUSED = "accused", "People charged, tried or under investigation."
    YEARS_OF_SENTENCE = "years_of_sentence", "Years of a sentence."
    YEARS_IN_PRISON = "years_in_prison", "Years spent in prison."
    MISSING = "missing", "People missing."
    DEATHS = "deaths", "People killed or dead, whoever is to blame."
    PRISONERS_AIDED = "prisoners_aided", "Prisoners who were helped."
    PEOPLE_FED = "people_fed", "People fed."
    CHILDREN = "children", "Children housed or looked after."
    PARCELS = "parcels", "Parcels."
    TONS = "tons", "Tons of goods."
    SHIPS = "ships", "Ships."
    CIRCULATION = "circulation", "Copies of a paper or book."
    PERIODICALS = "periodicals", "Titles of papers."
    LANGUAGES = "languages", "Languages."
    FILMS = "films", "Films."
    FUNDS_RAISED = "funds_raised", "Money raised; `unit` is the currency."
    FUNDS_SPENT = "funds_spent", "Money spent; `unit` is the currency."
    GOODS_VALUE = "goods_value", "Worth of goods given; `unit` is the currency."
    BUDGET = "budget", "A budget; `unit` is the currency."
    CAPITAL = "capital", "Capital of a firm or a loan; `unit` is the currency."
    SHARE = "share", "A part of a whole in percent; `note` says of what."
    OTHER = "other", "Something else; `unit` says what is counted."


@unique
class SourceKind(Word):
    """What sort of text a source is."""

    PRIMARY_DOCUMENT = "primary_document", "A text of the time by those who acted: a resolution, a report, a letter."
    ARCHIVE = "archive", "An archive's description of its holdings."
    MONOGRAPH = "monograph", "A book on one subject."
    JOURNAL_ARTICLE = "journal_article", "An article in a scholarly journal."
    ENCYCLOPEDIA = "encyclopedia", "An entry in a work of reference, Wikipedia included."
    NEWSPAPER = "newspaper", "An article in a newspaper or magazine."
    MEMOIR = "memoir", "Somebody's own recollections."
    WEBSITE = "website", "A page of an institution, a group or a firm."
    BLOG = "blog", "A page of one author."
    DATASET = "dataset", "A collection of data."
    THESIS = "thesis", "A thesis for a degree."


@unique
class PlaceKind(Word):
    """What sort of place a place is."""

    COUNTRY = "country", "A country of today, also for its earlier territory."
    HISTORICAL_STATE = "historical_state", "A state or colony that is no more."
    REGION = "region", "Part of a country, or of a sea."
    CITY = "city", "A town, a village or a spot in or near one."


@unique
class Stance(Word):
    """Whether a source states what the dataset accepts."""

    SUPPORTS = "supports", "The source states this, or something that agrees with it."
    DIFFERS = "differs", "The source states something else."


@unique
class CitationStyle(Word):
    """A form for a bibliographic entry."""

    CHICAGO = "chicago", "The Chicago Manual of Style, notes and bibliography."
    APA = "apa", "American Psychological Association."
    MLA = "mla", "Modern Language Association."
    BIBTEX = "bibtex", "An entry for BibTeX and LaTeX."
    RIS = "ris", "An entry for reference managers."
    CSL_JSON = "csl_json", "An item of the Citation Style Language, as JSON."


@unique
class Direction(Word):
    """Which end of an order comes first."""

    ASC = "asc", "From the first letter, the earliest day, the smallest number."
    DESC = "desc", "From the last letter, the latest day, the largest number."


@unique
class Certainty(Word):
    """How surely a date must lie in a range."""

    POSSIBLY = "possibly", "What may overlap the range."
    CERTAINLY = "certainly", "What lies within the range, whatever the doubt."


@unique
class TimelineKind(Word):
    """What sort of moment an entry of the timeline is."""

    FOUNDING = "founding", "A body begins."
    DISSOLUTION = "dissolution", "A body ends."
    BIRTH = "birth", "A person is born."
    DEATH = "death", "A person dies."
    EVENT = "event", "Something happens."
    TERM = "term", "A person holds a role in a body."
