using System.Text.Json;

namespace Touyan.Reliability.Load;

internal sealed partial class Deck
{
    private ApiAct Establish(int number, string tag)
    {
        var body = new
        {
            parentId = stock.Parent,
            name = $"中共{NameOf(number, 0)}村支部委员会",
            type = "branch",
            sector = "01",
            on = "2020-07-01",
            documentNumber = tag,
            reason = tag,
        };
        return OfJson(
            "establish",
            tag,
            "/organizations",
            body,
            made =>
            {
                var id = ApiAct.IdOf(made);
                stock.ToRename.Enqueue(id);
                stock.ToElect.Enqueue(id);
            }
        );
    }

    private ApiAct Rename(string id, int number, string tag)
    {
        var body = new
        {
            name = $"中共{NameOf(number, 0)}社区支部委员会",
            on = Today,
            documentNumber = tag,
            reason = tag,
        };
        return ApiAct.OfJson("rename", tag, $"/organizations/{id}/rename", body);
    }

    private ApiAct Elect(string id, string tag)
    {
        var body = new
        {
            number = 1,
            electedOn = Today.AddDays(-30),
            seats = 1,
            documentNumber = tag,
        };
        return OfJson("elect", tag, $"/organizations/{id}/committee/terms", body, _ => stock.Elected(id));
    }

    private static ApiAct Close(string id, string tag) =>
        ApiAct.OfJson("close", tag, $"/organizations/{id}/committee/close", new { on = Today, reason = tag });

    // The sectors of villages elect for five years.
    private static ApiAct Postpone(string id, string tag)
    {
        var body = new
        {
            until = Today.AddDays(-30).AddYears(5).AddMonths(3),
            documentNumber = tag,
            reason = tag,
        };
        return ApiAct.OfJson("postpone", tag, $"/organizations/{id}/committee/postpone", body);
    }

    private ApiAct Appoint(string id, string member, string tag)
    {
        var body = new
        {
            memberId = member,
            post = "01",
            from = Today,
            documentNumber = tag,
        };
        return OfJson("appoint", tag, $"/organizations/{id}/committee/posts", body, _ => stock.ToEndPost.Enqueue(id));
    }

    private static ApiAct EndPost(string id, string tag)
    {
        var body = new
        {
            on = Today,
            reason = tag,
            documentNumber = tag,
        };
        return new ApiAct("end-post", tag, "", JsonSerializer.SerializeToUtf8Bytes(body), Json)
        {
            FindPath = (http, ct) => FindPostAsync(http, id, ct),
        };
    }

    private static async Task<string?> FindPostAsync(HttpClient http, string id, CancellationToken ct)
    {
        var path = $"/organizations/{id}/committee";
        using var answer = await http.GetAsync(new Uri("api/v1" + path, UriKind.Relative), ct);
        if (!answer.IsSuccessStatusCode)
            return null;

        var serving = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(ct)).RootElement.GetProperty("serving");
        var held =
            serving.ValueKind is JsonValueKind.Null
                ? []
                : serving.GetProperty("posts").EnumerateArray().Where(p => p.GetProperty("to").ValueKind is JsonValueKind.Null).ToList();
        return held.Count == 0 ? null : $"{path}/posts/{held[0].GetProperty("id").GetString()}/end";
    }
}
