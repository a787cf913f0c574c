using System.Text.Json;

namespace Touyan.Reliability.Load;

internal sealed partial class Deck
{
    private const string Json = "application/json";

    private ApiAct Enrol(int number, string tag, Random dice)
    {
        var name = NameOf(number, 0);
        return OfJson("enrol", tag, "/members", FormOf(name, number, tag, dice), made => stock.Enrolled(ApiAct.IdOf(made), name, number));
    }

    // Under a number that the books have: whatever happens to the keys that it is found by, it stands there once.
    private ApiAct EnrolAgain(int number, string tag, Random dice) =>
        new("enrol-again", tag, "/members", JsonSerializer.SerializeToUtf8Bytes(FormOf(NameOf(number, 0), number, tag, dice)), Json)
        {
            MustBeRefused = true,
        };

    private object FormOf(string name, int number, string tag, Random dice) =>
        new
        {
            name,
            idNumber = IdNumberOf(number, 0),
            ethnicity = "01",
            organization = AnyBranch(dice),
            kind = "full",
            admittedOn = "2012-07-01",
            convertedOn = "2013-07-01",
            reason = tag,
        };

    private ApiAct? OfMember(string kind, string tag, Random dice)
    {
        if (!stock.Members.TryGetValue(kind, out var waiting) || !waiting.TryDequeue(out var member))
            return null;

        if (kind == "appoint")
            return stock.ToAppoint.TryDequeue(out var org) ? Appoint(org, member.Id, tag) : null;

        (string Act, object Body) act = kind switch
        {
            "correct" => (
                "correct",
                new
                {
                    name = member.Name,
                    ethnicity = "01",
                    nativePlace = tag,
                    reason = tag,
                }
            ),
            "occupation" => (
                "occupations",
                new
                {
                    code = "012",
                    workUnit = tag,
                    from = Today,
                    reason = tag,
                }
            ),
            "honour" => (
                "honours",
                new
                {
                    title = tag,
                    awardedBy = "县委",
                    awardedOn = Today,
                    reason = tag,
                }
            ),
            _ => (
                "membership-changes",
                new
                {
                    change = "move",
                    on = Today,
                    organization = AnyBranch(dice),
                    documentNumber = tag,
                    reason = tag,
                }
            ),
        };
        return ApiAct.OfJson(kind, tag, $"/members/{member.Id}/{act.Act}", act.Body);
    }

    private static ApiAct OfJson(string kind, string tag, string path, object body, Action<string> then) =>
        new(kind, tag, path, JsonSerializer.SerializeToUtf8Bytes(body), Json) { Then = then };
}
