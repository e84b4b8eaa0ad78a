"""Countries: the codes of the countries of today that the dataset speaks of.

In: the id of a place. Out: its ISO 3166-1 alpha-2 code. A former state has none; a new country gets a row here.
"""

COUNTRY_CODES = {
    "argentina": "AR", "australia": "AU", "austria": "AT", "belgium": "BE", "brazil": "BR", "bulgaria": "BG",
    "canada": "CA", "chile": "CL", "china": "CN", "colombia": "CO", "costa-rica": "CR", "cuba": "CU", "denmark": "DK",
    "dominican-republic": "DO", "ecuador": "EC", "el-salvador": "SV", "estonia": "EE", "finland": "FI",
    "france": "FR", "germany": "DE", "greece": "GR", "guatemala": "GT", "haiti": "HT", "honduras": "HN",
    "hungary": "HU", "iceland": "IS", "india": "IN", "indonesia": "ID", "ireland": "IE", "italy": "IT", "japan": "JP",
    "latvia": "LV", "lithuania": "LT", "mexico": "MX", "netherlands": "NL", "nicaragua": "NI", "norway": "NO",
    "panama": "PA", "peru": "PE", "poland": "PL", "portugal": "PT", "romania": "RO", "south-africa": "ZA",
    "spain": "ES", "sweden": "SE", "switzerland": "CH", "syria": "SY", "turkey": "TR", "united-kingdom": "GB",
    "united-states": "US", "uruguay": "UY", "venezuela": "VE", "vietnam": "VN",
}  # fmt: skip
