using System.Globalization;
using Touyan.Kernel;

namespace Touyan.Reliability.Load;

/// <summary>The acts of an office, drawn by dice; what nobody waits for becomes an enrolment.</summary>
internal sealed partial class Deck(Stock stock, string run, Journal journal)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).AddDays(-1);

    private readonly Person system = new("xitong", journal);
    private readonly Person security = new("anquan", journal);

    public Person Clerk { get; } = new("zuzhibu", journal);

    /// <summary>Who works at pages: the county's administrator, and those who open accounts and grant posts.</summary>
    public IReadOnlyList<Person> Staff => [Clerk, system, security];

    /// <summary>What a program sends next.</summary>
    public ApiAct Draw(Random dice)
    {
        var number = stock.Next();
        var tag = TagOf(number);
        return dice.Next(24) switch
        {
            0 or 1 => OfMember("correct", tag, dice) ?? Enrol(number, tag, dice),
            2 or 3 => OfMember("occupation", tag, dice) ?? Enrol(number, tag, dice),
            4 => OfMember("honour", tag, dice) ?? Enrol(number, tag, dice),
            5 or 6 => OfMember("move", tag, dice) ?? Enrol(number, tag, dice),
            7 or 8 => Establish(number, tag),
            9 => stock.ToRename.TryDequeue(out var org) ? Rename(org, number, tag) : Establish(number, tag),
            10 => stock.ToElect.TryDequeue(out var org) ? Elect(org, tag) : Establish(number, tag),
            11 => stock.ToPostpone.TryDequeue(out var org) ? Postpone(org, tag) : Establish(number, tag),
            12 or 13 => OfMember("appoint", tag, dice) ?? Enrol(number, tag, dice),
            14 => stock.ToEndPost.TryDequeue(out var org) ? EndPost(org, tag) : Establish(number, tag),
            15 => stock.ToClose.Count > 5 && stock.ToClose.TryDequeue(out var org) ? Close(org, tag) : Establish(number, tag),
            16 => Upload(number, tag, dice),
            17 => stock.ToAccept.TryDequeue(out var import) ? Accept(import, tag) : Upload(number, tag, dice),
            18 => stock.ToUndo.TryDequeue(out var import) ? Undo(import, tag) : Enrol(number, tag, dice),
            19 => stock.AnyKnown(dice) is { } known ? EnrolAgain(known.Number, tag, dice) : Enrol(number, tag, dice),
            _ => Enrol(number, tag, dice),
        };
    }

    private string TagOf(int number) => $"{run}-{number}";

    private string AnyBranch(Random dice) => stock.Branches[dice.Next(stock.Branches.Count)];

    // Six rows to a number, so that every name and every ID number is there once.
    private static string NameOf(int number, int row) =>
        "李" + string.Concat((number * 6 + row).ToString(CultureInfo.InvariantCulture).Select(d => "零一二三四五六七八九"[d - '0']));

    /// <summary>The ID number of whom an enrolment of this number is.</summary>
    public static string IdNumberOf(int number, int row = 0)
    {
        var serial = number * 6 + row;
        var born = new DateOnly(1955, 1, 1).AddDays(serial / 900 * 3);
        return CitizenId.Complete($"329900{born:yyyyMMdd}{serial % 900 + 100:000}").Value;
    }
}
