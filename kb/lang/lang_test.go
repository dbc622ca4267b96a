package lang

import (
	"strings"
	"testing"
)

func TestOf(t *testing.T) {
	for _, tt := range []struct{ name, text, stated, want string }{
		{"English", "The harbour council said on Monday that the bridge would stay closed until the end of the year, and that ferries would run longer.", "", "en"},
		{"English, said to be another", "The harbour council said on Monday that the bridge would stay closed until the end of the year, and that ferries would run longer.", "id", "en"},
		{"German", "Der Hafenrat teilte am Montag mit, dass die Brücke bis zum Ende des Jahres geschlossen bleibt und die Fähren länger fahren werden.", "en", "de"},
		{"French", "Le conseil du port a annoncé lundi que le pont resterait fermé jusqu'à la fin de l'année et que les bacs circuleraient plus longtemps.", "", "fr"},
		{"Spanish", "El consejo del puerto dijo el lunes que el puente seguirá cerrado hasta finales de año y que los transbordadores circularán más tiempo.", "", "es"},
		{"Russian", "Совет порта сообщил в понедельник, что мост останется закрытым до конца года, а паромы будут ходить дольше обычного.", "en", "ru"},
		{"Japanese", strings.Repeat("港湾評議会は月曜日、橋は年末まで閉鎖され、フェリーの運航時間が延長されると発表した。", 2), "", "ja"},
		{"Arabic", "أعلن مجلس الميناء يوم الاثنين أن الجسر سيبقى مغلقا حتى نهاية العام وأن العبارات ستعمل لفترة أطول من المعتاد كل يوم.", "", "ar"},
		{"short", "Bonjour.", "", ""},
		{"short, stated", "Bonjour.", "fr", "fr"},
		{"numbers", "12 14 15 / 33 1 2 3", "en", "en"},
		{"names and scores", "Palm Bay d. Rockledge 70-44. Viera d. Cocoa 61-40. Eau Gallie d. Merritt Island 55-41. Melbourne d. Titusville 70-12.", "en", "en"},
	} {
		if got := Of(tt.text, tt.stated); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}
