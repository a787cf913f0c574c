using System.Collections.Concurrent;
using System.Text.Json;

namespace Touyan.Reliability.Load;

/// <summary>What further acts can be done to: members and organisations that earlier acts made, imports on their way. Shared by all clients.</summary>
internal sealed class Stock
{
    private readonly ConcurrentBag<(string Id, int Number)> known = [];
    private int numbers;

    /// <summary>Codes of branches that members can be enrolled in.</summary>
    public required IReadOnlyList<string> Branches { get; init; }

    /// <summary>The committee below which branches are established.</summary>
    public required string Parent { get; init; }

    /// <summary>Members by act that they still wait for.</summary>
    public ConcurrentDictionary<string, ConcurrentQueue<(string Id, string Name)>> Members { get; } = new(StringComparer.Ordinal);

    public ConcurrentQueue<string> ToRename { get; } = new();

    public ConcurrentQueue<string> ToElect { get; } = new();

    public ConcurrentQueue<string> ToPostpone { get; } = new();

    /// <summary>Organisations whose secretary's post is vacant.</summary>
    public ConcurrentQueue<string> ToAppoint { get; } = new();

    public ConcurrentQueue<string> ToEndPost { get; } = new();

    public ConcurrentQueue<string> ToClose { get; } = new();

    public ConcurrentQueue<string> ToAccept { get; } = new();

    public ConcurrentQueue<string> ToUndo { get; } = new();

    public ConcurrentQueue<string> ToGrant { get; } = new();

    /// <summary>Accounts with what is done to them next.</summary>
    public ConcurrentQueue<(string Account, string Act)> ToTend { get; } = new();

    /// <summary>Posts of accounts, by the tag under which they were granted.</summary>
    public ConcurrentQueue<(string Account, string Tag)> PostsToEnd { get; } = new();

    public int Next() => Interlocked.Increment(ref numbers);

    /// <summary>A member who was enrolled: may be changed once in each way.</summary>
    public void Enrolled(string id, string name, int number)
    {
        known.Add((id, number));
        foreach (var act in (string[])["correct", "occupation", "honour", "move", "appoint"])
            Members.GetOrAdd(act, _ => new ConcurrentQueue<(string, string)>()).Enqueue((id, name));
    }

    /// <summary>Somebody who was enrolled, and the number of the act that did it.</summary>
    public (string Id, int Number)? AnyKnown(Random dice) => known.IsEmpty ? null : known.ElementAt(dice.Next(known.Count));

    /// <summary>A committee took office.</summary>
    public void Elected(string organization)
    {
        foreach (var waiting in (ConcurrentQueue<string>[])[ToClose, ToPostpone, ToAppoint])
            waiting.Enqueue(organization);
    }

    public void Opened(string account)
    {
        ToGrant.Enqueue(account);
        ToTend.Enqueue((account, "disable"));
    }

    public void Tended(string account, string act)
    {
        if (act != "reset-password")
            ToTend.Enqueue(
                (
                    account,
                    act == "disable" ? "enable"
                    : act == "enable" ? "end-sessions"
                    : "reset-password"
                )
            );
    }

    /// <summary>Looks around in the demo county.</summary>
    public static async Task<Stock> OfAsync(HttpClient http)
    {
        var branches = await RowsAsync(http, "api/v1/organizations?type=branch&size=200");
        var committees = await RowsAsync(http, "api/v1/organizations?type=partyCommittee&size=50");
        return new Stock
        {
            Branches = [.. branches.Select(b => b.GetProperty("code").GetString()!).Take(60)],
            Parent = committees.First(c => c.GetProperty("parentId").ValueKind is not JsonValueKind.Null).GetProperty("id").GetString()!,
        };
    }

    private static async Task<List<JsonElement>> RowsAsync(HttpClient http, string path)
    {
        var json = JsonDocument.Parse(await http.GetStringAsync(new Uri(path, UriKind.Relative)));
        return [.. json.RootElement.GetProperty("rows").EnumerateArray()];
    }
}
