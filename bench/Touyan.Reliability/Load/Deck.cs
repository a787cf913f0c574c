using System.Globalization;
using System.Text;
using Touyan.Kernel;

namespace Touyan.Reliability.Load;

/// <summary>The acts of an office, drawn by dice; what nobody waits for becomes an enrolment.</summary>
internal sealed class Deck(Stock stock, string run)
{
    /// <summary>Members of each sheet.</summary>
    public const int RowsOfImport = 5;

    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).AddDays(-1);

    public Act Draw(Random dice)
    {
        var number = stock.Next();
        var tag = $"{run}-{number}";
        return dice.Next(20) switch
        {
            0 or 1 => OfMember("correct", tag, dice) ?? Enrol(number, tag, dice),
            2 or 3 => OfMember("occupation", tag, dice) ?? Enrol(number, tag, dice),
            4 => OfMember("honour", tag, dice) ?? Enrol(number, tag, dice),
            5 or 6 => OfMember("move", tag, dice) ?? Enrol(number, tag, dice),
            7 or 8 => Establish(number, tag),
            9 => stock.ToRename.TryDequeue(out var org) ? Rename(org, number, tag) : Establish(number, tag),
            10 => stock.ToElect.TryDequeue(out var org) ? Elect(org, tag) : Establish(number, tag),
            11 => stock.ToClose.TryDequeue(out var org) ? Close(org, tag) : Establish(number, tag),
            12 => Upload(number, tag, dice),
            13 => stock.ToAccept.TryDequeue(out var import) ? Accept(import, tag) : Upload(number, tag, dice),
            14 => stock.ToUndo.TryDequeue(out var import) ? Undo(import, tag) : Enrol(number, tag, dice),
            _ => Enrol(number, tag, dice),
        };
    }

    private Act Enrol(int number, string tag, Random dice)
    {
        var name = NameOf(number, 0);
        var body = new
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
        return Act.OfJson("enrol", tag, "/members", body, made => stock.Enrolled(made.GetProperty("id").GetString()!, name));
    }

    private Act? OfMember(string kind, string tag, Random dice)
    {
        if (!stock.Members.TryGetValue(kind, out var waiting) || !waiting.TryDequeue(out var member))
            return null;

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
        return Act.OfJson(kind, tag, $"/members/{member.Id}/{act.Act}", act.Body);
    }

    private Act Establish(int number, string tag)
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
        return Act.OfJson(
            "establish",
            tag,
            "/organizations",
            body,
            made =>
            {
                var id = made.GetProperty("id").GetString()!;
                stock.ToRename.Enqueue(id);
                stock.ToElect.Enqueue(id);
            }
        );
    }

    private Act Rename(string id, int number, string tag)
    {
        var body = new
        {
            name = $"中共{NameOf(number, 0)}社区支部委员会",
            on = Today,
            documentNumber = tag,
            reason = tag,
        };
        return Act.OfJson("rename", tag, $"/organizations/{id}/rename", body);
    }

    private Act Elect(string id, string tag)
    {
        var body = new
        {
            number = 1,
            electedOn = Today.AddDays(-30),
            seats = 1,
            documentNumber = tag,
        };
        return Act.OfJson("elect", tag, $"/organizations/{id}/committee/terms", body, _ => stock.ToClose.Enqueue(id));
    }

    private static Act Close(string id, string tag) =>
        Act.OfJson("close", tag, $"/organizations/{id}/committee/close", new { on = Today, reason = tag });

    private Act Upload(int number, string tag, Random dice)
    {
        var sheet = new StringBuilder("姓名,性别,民族,公民身份号码,出生日期,学历,入党日期,转正日期,党员类别,所在党支部\n");
        for (var row = 1; row <= RowsOfImport; row++)
        {
            var id = IdNumberOf(number, row);
            var sex = (id[16] - '0') % 2 == 1 ? "男" : "女";
            var born = $"{id[6..10]}-{id[10..12]}-{id[12..14]}";
            sheet.Append(
                CultureInfo.InvariantCulture,
                $"{NameOf(number, row)},{sex},汉族,{id},{born},大学本科,2012-07-01,2013-07-01,正式党员,{AnyBranch(dice)}\n"
            );
        }

        var path = $"/imports?kind=members&fileName={tag}.csv";
        return new Act("import", tag, path, Encoding.UTF8.GetBytes(sheet.ToString()), "text/csv")
        {
            Then = made => stock.ToAccept.Enqueue(made.GetProperty("id").GetString()!),
        };
    }

    private Act Accept(string import, string tag) =>
        new("accept", tag, $"/imports/{import}/accept", "{\"allOrNothing\":true}"u8.ToArray(), "application/json")
        {
            Then = _ => stock.ToUndo.Enqueue(import),
            // Not checked yet.
            Otherwise = () => stock.ToAccept.Enqueue(import),
        };

    private Act Undo(string import, string tag) =>
        new("undo", tag, $"/imports/{import}/undo", Encoding.UTF8.GetBytes($"{{\"reason\":\"{tag}\"}}"), "application/json")
        {
            // Not written yet.
            Otherwise = () => stock.ToUndo.Enqueue(import),
        };

    private string AnyBranch(Random dice) => stock.Branches[dice.Next(stock.Branches.Count)];

    // Six rows to a number, so that every name and every ID number is there once.
    private static string NameOf(int number, int row) =>
        "李" + string.Concat((number * 6 + row).ToString(CultureInfo.InvariantCulture).Select(d => "零一二三四五六七八九"[d - '0']));

    private static string IdNumberOf(int number, int row)
    {
        var serial = number * 6 + row;
        var born = new DateOnly(1955, 1, 1).AddDays(serial / 900 * 3);
        return CitizenId.Complete($"329900{born:yyyyMMdd}{serial % 900 + 100:000}").Value;
    }
}
