using System.ComponentModel.DataAnnotations;

namespace Touyan.Modules.OrganizationalLife.Templates;

/// <summary>What a branch made of a template.</summary>
public enum TemplateUse
{
    [Display(Name = "没有采用")]
    NotUsed = 1,

    [Display(Name = "照原样采用")]
    AsItIs = 2,

    [Display(Name = "采用并修改")]
    Adapted = 3,
}
