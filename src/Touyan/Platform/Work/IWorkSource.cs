using System.ComponentModel.DataAnnotations;
using Touyan.Kernel;

namespace Touyan.Platform.Work;

/// <summary>How pressing a piece of work is.</summary>
public enum Urgency
{
    /// <summary>Its day has passed.</summary>
    [Display(Name = "已逾期")]
    Late = 1,

    /// <summary>Its day is near.</summary>
    [Display(Name = "即将到期")]
    Soon = 2,

    /// <summary>Good to know; nothing is owed.</summary>
    [Display(Name = "新情况")]
    News = 3,
}

/// <summary>Something that a person must do, decide or know, as his home page shows it.</summary>
/// <param name="Urgency">How pressing it is.</param>
/// <param name="Title">What it is, with its number: 3 个党组织任期已届满.</param>
/// <param name="Why">The rule behind it, with its article; or what happened.</param>
/// <param name="Href">The rows behind it.</param>
/// <param name="Lines">The first few of them.</param>
public sealed record WorkItem(Urgency Urgency, string Title, string Why, string Href, IReadOnlyList<WorkLine> Lines);

/// <summary>One row behind a piece of work.</summary>
public sealed record WorkLine(string Text, string Href, DateOnly? DueOn = null);

/// <summary>A figure that opens its rows.</summary>
/// <param name="Label">What is counted, in Chinese.</param>
/// <param name="Value">The figure, as shown.</param>
/// <param name="Href">The rows behind it.</param>
/// <param name="Note">A second line: a share, a comparison.</param>
public sealed record Figure(string Label, string Value, string Href, string? Note = null);

/// <summary>A module's share of everybody's home page; each module that has one registers one. A few statements, however many rows there are.</summary>
public interface IWorkSource
{
    /// <summary>Place on the page, small first.</summary>
    int Order { get; }

    /// <summary>What this person must do; only what he may see.</summary>
    Task<IReadOnlyList<WorkItem>> WorkOfAsync(Actor by, CancellationToken ct);

    /// <summary>Figures of what he is responsible for; empty for whom they do not concern.</summary>
    Task<IReadOnlyList<Figure>> FiguresOfAsync(Actor by, CancellationToken ct);
}
