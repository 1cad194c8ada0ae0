import languages from '../samples/getAadhaarKycConsentLanguages.json';

/** The English name of the language that Eko knows by this `pkid`; undefined when it knows none. */
export function languageOf(pkid: unknown): string | undefined {
	const { consent_language_list } = languages.success.data;
	return consent_language_list.find((language) => language.pkid === pkid)?.consentLanguage;
}

interface ConsentText {
	readonly title: string;
	readonly content: string;
}

const ENGLISH: ConsentText = {
	title: 'Consent for Aadhaar eKYC (simulated)',
	content:
		'I agree that my Aadhaar number and an OTP are used to find out who I am, for this wallet and ' +
		'nothing else. I was told about other ways and chose this one. These are words of a simulator: ' +
		'they bind nobody, and are not the ones to show to a real person.',
};

const HINDI: ConsentText = {
	title: 'आधार ई-केवाईसी के लिए सहमति (सिम्युलेटर)',
	content:
		'मैं सहमत हूँ कि मेरी पहचान जानने के लिए मेरे आधार नंबर और ओटीपी का उपयोग केवल इस वॉलेट के लिए किया जाए। ' +
		'मुझे दूसरे तरीक़े बताए गए और मैंने यह तरीक़ा चुना। ये एक सिम्युलेटर के शब्द हैं: ' +
		'ये किसी को बाध्य नहीं करते और किसी असली व्यक्ति को दिखाने के लिए नहीं हैं।',
};

/** The simulator's own words, not Eko's; in most languages English that names the language. */
export function consentText(language: string): ConsentText {
	if (language === 'English') return ENGLISH;
	if (language === 'Hindi') return HINDI;
	return {
		title: `${ENGLISH.title}, to be read in ${language}`,
		content: `(In ${language}:) ${ENGLISH.content}`,
	};
}
