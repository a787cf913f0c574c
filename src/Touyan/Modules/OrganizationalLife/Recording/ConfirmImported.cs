using System.ComponentModel.DataAnnotations;
using Microsoft.EntityFrameworkCore;
using Touyan.Kernel;
using Touyan.Modules.OrganizationalLife.Model;
using Touyan.Modules.OrganizationalLife.Register;

namespace Touyan.Modules.OrganizationalLife.Recording;

/// <summary>Records that came in by a sheet: read one after another on one page, and those that are right are confirmed together.</summary>
public sealed class ConfirmImported(LifeDesk desk, ConfirmMeeting confirm)
{
    /// <summary>So many are read at a time.</summary>
    private const int Most = 30;

    public sealed record Input
    {
        [
            Display(Name = "属实的记录"),
            Required(ErrorMessage = "请选择属实的记录"),
            MinLength(1, ErrorMessage = "请选择属实的记录"),
            MaxLength(Most)
        ]
        public List<MeetingId> Meetings { get; init; } = [];
    }

    /// <summary>What became of them.</summary>
    /// <param name="Confirmed">How many count from now on.</param>
    /// <param name="Refused">Those that cannot be confirmed as they are, each with the reason.</param>
    public sealed record Outcome(int Confirmed, IReadOnlyList<string> Refused);

    public sealed record Row(MeetingRow Glance, string? Minutes, bool HasList);

    /// <summary>Those that wait, the oldest first; and how many there are.</summary>
    public async Task<(IReadOnlyList<Row> Rows, int All)> WaitingAsync(Actor by, CancellationToken ct)
    {
        var waiting = Waiting(by);
        var glance = MeetingRow.Of(desk.Organizations.Places);
        var page = waiting.OrderBy(m => m.On).ThenBy(m => m.Id).Take(Most);
        var glances = await page.Select(glance).AsSplitQuery().ToListAsync(ct);
        var texts = await page.Select(m => new
            {
                m.Id,
                m.Minutes,
                HasList = m.SaidCame == null,
            })
            .ToDictionaryAsync(m => m.Id, ct);
        return ([.. glances.Select(g => new Row(g, texts[g.Id].Minutes, texts[g.Id].HasList))], await waiting.CountAsync(ct));
    }

    public async Task<Result<Outcome>> RunAsync(Input input, Actor by, CancellationToken ct)
    {
        var ids = input.Meetings.Distinct().ToList();
        var there = await Waiting(by)
            .Where(m => ids.Contains(m.Id))
            .Select(m => new
            {
                m.Id,
                m.Title,
                m.On,
            })
            .ToListAsync(ct);
        if (there.Count != ids.Count)
            return LifeRefusals.NotFound;

        var (count, refused) = (0, new List<string>());
        foreach (var meeting in there.OrderBy(m => m.On))
        {
            var done = await confirm.RunAsync(meeting.Id, version: null, by, ct);
            if (done.Refusal is { } refusal)
                refused.Add($"{meeting.On:yyyy-MM-dd} {meeting.Title}：{refusal.Message}");
            else
                count++;

            // What a refused one touched must not go along with the next.
            desk.Db.ChangeTracker.Clear();
        }

        return new Outcome(count, refused);
    }

    private IQueryable<Meeting> Waiting(Actor by) =>
        desk
            .Db.Meetings.CalledWithin(by, LifePermissions.Confirm, desk.Organizations)
            .Where(m => m.ImportId != null && m.State == MeetingState.Recorded);
}
